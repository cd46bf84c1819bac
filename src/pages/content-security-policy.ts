import { createHash } from 'node:crypto';

/** Nothing may be loaded, sent or framed, but for what a page adds. */
export function contentSecurityPolicy(directives: Record<string, string>): string {
  const all = {
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    // The icon of each page is in the page.
    'img-src': 'data:',
    ...directives,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Allows the inline script or style with exactly this text. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
