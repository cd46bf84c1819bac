import { operations } from '../../generated/operations.ts';

/** Of one call, as COPY reads it: its row in the request log, and its event if it counts. */
export interface CallRows {
  request: string;
  event: string | undefined;
}

export interface Span {
  from: Date;
  to: Date;
}

const accounts = 1_000;
const keysOfAccount = 3;
/** An account calls few of all operations. */
const operationsOfAccount = 6;
const forwarded = Object.entries(operations)
  .filter(([, { kind }]) => kind === 'upstream')
  .map(([id, { method, path, pillar }]) => ({ id, method, path, pillar }));

/** The status of one in so many calls; those that are left succeed. */
const failures: [oneIn: number, status: number, error: string][] = [
  [5_000, 504, 'upstream_timeout'],
  [1_000, 502, 'upstream_error'],
  [300, 404, 'not_found'],
  [97, 429, 'rate_limited'],
  [50, 400, 'invalid_param'],
];

const requestHeaders = JSON.stringify({
  accept: 'application/json',
  'accept-encoding': 'gzip, deflate, br',
  'content-type': 'application/json',
  'user-agent': 'tkawen-js/1.0.0',
});
const answerHeaders = JSON.stringify({
  'content-type': 'application/json',
  'x-tkawen-cost': '0.005 USD',
  'content-length': '640',
});

/** The account with the most calls, a tenth of all. */
export const largestAccount = accountId(0);

/** Calls from `first` on, up to `end`, spread over the time, of accounts of which few make most calls. */
export function* calls(first: number, end: number, { from, to }: Span): Generator<CallRows> {
  const stepMs = (to.getTime() - from.getTime()) / Math.max(end - first, 1);
  for (let i = first; i < end; i++) yield call(i, from.getTime() + stepMs * (i - first));
}

function call(i: number, ms: number): CallRows {
  const draw = scramble(i);
  const account = draw % 10 === 0 ? 0 : Math.floor(accounts ** ((draw % 10_007) / 10_007)) % accounts;
  const operation = forwarded[(account * 7 + (scramble(i + 7) % operationsOfAccount)) % forwarded.length] ?? {
    id: '',
    method: '',
    path: '',
    pillar: '',
  };
  const [, status, error] = failures.find(([oneIn]) => draw % oneIn === 1) ?? [1, 200, '\\N'];
  const mode = draw % 17 === 0 ? 'sandbox' : 'live';
  const id = `req_${ulidOf(i, ms)}`;
  const time = new Date(ms).toISOString();
  const key = `ak_${account}_${draw % keysOfAccount}`;
  const accountText = accountId(account);
  const request = [
    ...[id, time, accountText, key, mode, operation.id, operation.method, operation.path, status, error],
    ...['f', 20 + (draw % 1_000) / 10, 120, 640, 'liqaa', status, 18 + (draw % 1_000) / 10, requestHeaders, answerHeaders],
  ];
  const cost = mode === 'live' ? '0.005' : '0';
  const event = [
    ...[id, time, time, '1', cost, cost, 'billable', mode, 'USD', accountText, key, operation.id, operation.pillar],
    ...[operation.id, 'price', id],
  ];
  return { request: line(request), event: status === 200 ? line(event) : undefined };
}

export const requestColumns =
  'request_log (id, occurred_at, account_id, key_id, mode, operation_id, method, path, status, error, replayed, duration_ms, ' +
  'request_bytes, response_bytes, upstream, upstream_status, upstream_ms, request_headers, response_headers)';

export const eventColumns =
  'usage_event (id, occurred_at, recorded_at, quantity, unit_price, cost, state, mode, currency, account_id, key_id, operation_id, ' +
  'pillar, meter, price_id, request_id)';

function line(values: readonly (string | number)[]): string {
  return `${values.join('\t')}\n`;
}

function accountId(number: number): string {
  return `acc_${String(number).padStart(26, '0')}`;
}

const base32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ids sort by their time, as those of the gateway do. */
function ulidOf(i: number, ms: number): string {
  let time = '';
  for (let rest = Math.floor(ms), digit = 0; digit < 10; digit++, rest = Math.floor(rest / 32)) time = base32[rest % 32] + time;
  return time + String(i).padStart(16, '0');
}

/** A number that looks drawn, the same for each call. */
function scramble(i: number): number {
  let t = (i + 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), 1 | t);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (t ^ (t >>> 14)) >>> 0;
}
