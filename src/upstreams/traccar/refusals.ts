import type { Readable } from 'node:stream';
import { Problem } from '../../problem.ts';
import type { ServiceAnswer } from '../adapter.ts';

/** Why Traccar did not do what it was asked. `denied` is about the gateway's own user there, `unreadable` about a geofence's area. */
export type Refusal = 'missing' | 'denied' | 'duplicate' | 'unreadable' | 'unknown';

/**
 * What a 400 or a 404 means. Nearly all that goes wrong is answered with 400 and a Java stack trace, whose first line alone is looked at;
 * a Traccar with `web.hideErrorDetail` says nothing but `HiddenError`. The text goes nowhere, not into the log either: it may hold SQL.
 */
export async function refusalOf({ status, body }: ServiceAnswer): Promise<Refusal> {
  const line = await readLine(body);
  if (status === 404) return 'missing';
  if (line.includes('SecurityException')) return 'denied';
  if (/\bduplicate\b|\bunique (?:index|key|constraint)\b/i.test(line)) return 'duplicate';
  return /\bParseException\b/.test(line) ? 'unreadable' : 'unknown';
}

const longestLine = 4096;

/** The first line, or what there is of it. The rest is not waited for. */
async function readLine(body: Buffer | Readable): Promise<string> {
  let text = '';
  try {
    for await (const chunk of Buffer.isBuffer(body) ? [body] : (body as AsyncIterable<Buffer>)) {
      text += chunk.toString();
      if (text.includes('\n') || text.length > longestLine) break;
    }
  } catch {
    // What came before the connection broke says as much as there is to know.
  }
  return text.split('\n', 1)[0] ?? '';
}

export function refusalProblem(refusal: Refusal): Problem {
  if (refusal === 'missing') return new Problem('not_found', 'This is no longer there.');
  if (refusal === 'duplicate') return new Problem('conflict', 'This is there already.');
  if (refusal === 'unreadable') {
    const errors = [{ pointer: '/body/coordinates', detail: 'are no area', expected: 'points that make an area' }];
    return new Problem('invalid_param', 'The coordinates make no area.', { errors });
  }
  const why = refusal === 'denied' ? 'its user may not do this' : 'it does not say why';
  return unusable(new Error(`Traccar refused the call: ${why}.`));
}

export function unusable(cause: unknown): Problem {
  return new Problem('upstream_error', 'The service behind logistics gave an answer that could not be used.', {
    cause,
    extra: { pillar: 'logistics' },
  });
}
