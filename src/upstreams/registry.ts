import type { Operation, Pillar } from '../contract/operation.ts';

/** A service that stands behind a pillar. */
export interface Upstream {
  readonly name: string;
  readonly pillar: Pillar;
  /** The path that tells whether it lives. */
  readonly probePath: string;
  readonly budgets: Budgets;
}

/** How long a call may take, in milliseconds. */
export interface Budgets {
  readonly connectMs: number;
  readonly firstByteMs: number;
  readonly totalMs: number;
}

/** Where a service is, and how the gateway shows who it is. */
export interface UpstreamAccess {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** The gateway's own credential there, sent as a Bearer token in place of the caller's key. */
  readonly credential: string | undefined;
  /** Signs the headers that say who is calling. */
  readonly signingSecret: string | undefined;
}

const quick: Budgets = { connectMs: 2_000, firstByteMs: 10_000, totalMs: 30_000 };
const slow: Budgets = { connectMs: 2_000, firstByteMs: 60_000, totalMs: 300_000 };

function upstream(name: string, pillar: Pillar, budgets: Budgets = quick): Upstream {
  return { name, pillar, probePath: '/healthz', budgets };
}

/** Every service that the contract may name in `x-upstream`. `UPSTREAM_<NAME>_URL` says where one is. */
export const registry: readonly Upstream[] = [
  upstream('authentik', 'identity'),
  upstream('kyc', 'identity', slow),
  upstream('trust', 'identity'),
  upstream('liqaa', 'connect', slow),
  upstream('transcripts', 'connect', slow),
  upstream('sms', 'connect'),
  upstream('whatsapp', 'connect'),
  upstream('email', 'connect'),
  upstream('messages', 'connect'),
  upstream('tts', 'connect', slow),
  upstream('chargily', 'pay'),
  upstream('tkawen-pay', 'pay'),
  upstream('mystoq', 'commerce', slow),
  upstream('certify', 'knowledge'),
  upstream('tkawen-os', 'knowledge', slow),
  upstream('traccar', 'logistics'),
  upstream('carriers', 'logistics', slow),
];

/** The name in variables: `tkawen-pay` is `UPSTREAM_TKAWEN_PAY_URL`. */
export function variablePrefix(name: string): string {
  return `UPSTREAM_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** The service's budgets, but for those that the contract sets for this operation. */
export function budgetsOf({ budgets }: Upstream, { upstream }: Operation): Budgets {
  const own = upstream?.timeouts;
  if (!own) return budgets;
  return {
    connectMs: own.connect_ms ?? budgets.connectMs,
    firstByteMs: own.first_byte_ms ?? budgets.firstByteMs,
    totalMs: own.total_ms ?? budgets.totalMs,
  };
}
