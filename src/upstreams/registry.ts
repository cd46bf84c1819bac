import type { Pillar, Purpose } from '../contract/operation.ts';
import type { Adapter } from './adapter.ts';
import { authentik } from './authentik/adapter.ts';
import { carriers } from './carriers/adapter.ts';
import { catalogue } from './carriers/catalogue.ts';
import { certify } from './certify/adapter.ts';
import { chargily } from './chargily/adapter.ts';
import { livekit } from './livekit/adapter.ts';
import { mystoq } from './mystoq/adapter.ts';
import { tkawenOs } from './tkawen-os/adapter.ts';
import { traccar } from './traccar/adapter.ts';
import { whatsapp } from './whatsapp/adapter.ts';

/** A service that stands behind a pillar. */
export interface Upstream {
  readonly name: string;
  readonly pillar: Pillar;
  /** The path that tells whether it lives. */
  readonly probePath: string;
  readonly budgets: Budgets;
  /** For a service with an API of its own. The others speak the contract. */
  readonly adapter?: Adapter;
  /** What it is configured by beside its URL, credential and signing secret: `UPSTREAM_<NAME>_<SETTING>`. */
  readonly settings?: readonly string[];
  /** Serves those operations of these other upstreams that its adapter knows, while they are not configured. */
  readonly standsFor?: readonly string[];
  /** The upstreams that its adapter reaches in place of an address of its own. It is there when one of them is. */
  readonly members?: readonly string[];
  /** Is reached by an adapter beside its own service, and named by no operation. */
  readonly isAid?: true;
  /** Has a test mode, to which `UPSTREAM_<NAME>_SANDBOX_…` sends the calls of sandbox keys. */
  readonly hasSandbox?: true;
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
  readonly settings: Readonly<Record<string, string>>;
}

const quick: Budgets = { connectMs: 2_000, firstByteMs: 10_000, totalMs: 30_000 };
const slow: Budgets = { connectMs: 2_000, firstByteMs: 60_000, totalMs: 300_000 };

function upstream(
  name: string,
  pillar: Pillar,
  { budgets = quick, probePath = '/healthz', ...own }: Partial<Upstream> = {},
): Upstream {
  return { name, pillar, probePath, budgets, ...own };
}

/** Every service that the contract may name in `x-upstream`. `UPSTREAM_<NAME>_URL` says where one is. */
export const registry: readonly Upstream[] = [
  upstream('authentik', 'identity', {
    adapter: authentik,
    probePath: '/-/health/ready/',
    settings: ['APPLICATION', 'CLIENT_ID', 'CLIENT_SECRET'],
  }),
  upstream('kyc', 'identity', { budgets: slow }),
  upstream('trust', 'identity'),
  // LIQAA's published API has calls between two people and no rooms, and its clients' other one no recordings: neither can be adapted.
  upstream('liqaa', 'connect', { budgets: slow }),
  upstream('livekit', 'connect', {
    adapter: livekit,
    standsFor: ['liqaa'],
    budgets: slow,
    probePath: '/',
    settings: ['API_KEY', 'API_SECRET', 'JOIN_URL'],
  }),
  upstream('recordings', 'connect', {
    budgets: slow,
    probePath: '/',
    isAid: true,
    settings: ['ACCESS_KEY_ID', 'SECRET_ACCESS_KEY', 'REGION'],
  }),
  upstream('transcripts', 'connect', { budgets: slow }),
  upstream('sms', 'connect'),
  upstream('whatsapp', 'connect', {
    adapter: whatsapp,
    probePath: '/',
    settings: ['PHONE_NUMBER_ID', 'PHONE_NUMBER', 'BUSINESS_ACCOUNT_ID'],
  }),
  upstream('email', 'connect'),
  upstream('messages', 'connect'),
  upstream('tts', 'connect', { budgets: slow }),
  upstream('chargily', 'pay', { adapter: chargily, probePath: '/balance', hasSandbox: true }),
  upstream('tkawen-pay', 'pay'),
  upstream('mystoq', 'commerce', { budgets: slow }),
  // MyStoq as it has published its API, which serves products and orders of stores that are there already.
  upstream('mystoq-api', 'commerce', { adapter: mystoq, standsFor: ['mystoq'], probePath: '/wilayas', settings: ['STORES'] }),
  upstream('certify', 'knowledge', { adapter: certify, probePath: '/' }),
  // What TKAWEN OS has published is for the learners of one academy: it has no call that makes a course, enrolls or certifies.
  upstream('tkawen-os', 'knowledge', { budgets: slow }),
  upstream('tkawen-os-academy', 'knowledge', {
    adapter: tkawenOs,
    standsFor: ['tkawen-os', 'certify'],
    probePath: '/',
    settings: ['HOST', 'NAME'],
  }),
  upstream('traccar', 'logistics', {
    adapter: traccar,
    probePath: '/health',
    settings: ['EMAIL', 'PASSWORD', 'CONNECTION_URL', 'PROTOCOL', 'SHARE_URL'],
  }),
  upstream('carriers', 'logistics', {
    adapter: carriers,
    budgets: slow,
    members: catalogue.map(({ upstream: member }) => member),
  }),
  ...catalogue.map(({ upstream: member, family: { settings } }) => upstream(member, 'logistics', { probePath: '/', settings })),
];

/** The name in variables: `tkawen-pay` is `UPSTREAM_TKAWEN_PAY_URL`. */
export function variablePrefix(name: string): string {
  return `UPSTREAM_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** One place where a service is, and how it is configured. */
export interface Place {
  /** The upstream's name; with `/sandbox` for its test mode. */
  readonly name: string;
  /** Of its variables. */
  readonly prefix: string;
  readonly settings: readonly string[];
}

/** Where the services of the registry may be. */
export const places: readonly Place[] = registry.flatMap(({ name, settings = [], hasSandbox }) => {
  const prefix = variablePrefix(name);
  const place = { name, prefix, settings };
  return hasSandbox ? [place, { name: sandboxOf(name), prefix: `${prefix}_SANDBOX`, settings }] : [place];
});

/** The name of a service's test mode among the places. */
export function sandboxOf(name: string): string {
  return `${name}/sandbox`;
}

/** The service's budgets, but for those that the contract sets for this operation. */
export function budgetsOf({ budgets }: Upstream, { upstream }: Purpose): Budgets {
  const own = upstream?.timeouts;
  if (!own) return budgets;
  return {
    connectMs: own.connect_ms ?? budgets.connectMs,
    firstByteMs: own.first_byte_ms ?? budgets.firstByteMs,
    totalMs: own.total_ms ?? budgets.totalMs,
  };
}
