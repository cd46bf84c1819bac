import { createHash } from 'node:crypto';

/** What a page's handler answers, apart from the status. */
export interface Page {
  type: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** A page that stays the same while the process lives: it may be kept for five minutes, and is then asked for by its ETag. */
export function lastingPage(type: string, body: Buffer, headers: Record<string, string> = {}): Page {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  return { type, headers: { ETag: etag, 'Cache-Control': 'public, max-age=300, must-revalidate', ...headers }, body };
}
