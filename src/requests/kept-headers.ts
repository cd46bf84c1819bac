import { redactSecrets } from '../redact.ts';

/** What helps to understand an exchange. None of them is for credentials, cookies or addresses. */
const ofRequests = new Set([
  'accept',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'origin',
  'range',
  'traceparent',
  'user-agent',
]);
const ofAnswers = [
  'content-encoding',
  'content-range',
  'content-type',
  'etag',
  'location',
  'retry-after',
  'www-authenticate',
  'x-tkawen-cost',
];

const longest = 512;

export function keepRequestHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const names: string[] = [];
  for (const name in headers) if (ofRequests.has(name)) names.push(name);
  return keep(names, (name) => headers[name]);
}

export function keepAnswerHeaders(read: (name: string) => unknown): Record<string, string> {
  return keep(ofAnswers, read);
}

function keep(names: readonly string[], read: (name: string) => unknown): Record<string, string> {
  const kept: Record<string, string> = {};
  let all = '';
  for (const name of names) {
    const value = read(name);
    if (value === undefined) continue;
    kept[name] = String(value).slice(0, longest);
    all += `${kept[name]}\n`;
  }
  // A caller may put a secret anywhere, but hardly any does: one look at all of them is enough.
  if (redactSecrets(all) !== all) for (const name of Object.keys(kept)) kept[name] = redactSecrets(kept[name] ?? '');
  return kept;
}
