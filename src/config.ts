import { distance } from 'fastest-levenshtein';
import { isIpRange } from './keys/addresses.ts';
import { type OidcConfig, parseClientIds, parseIssuer } from './oidc/config.ts';
import { parseGroupScopes } from './oidc/group-scopes.ts';
import { places, type UpstreamAccess } from './upstreams/registry.ts';

export interface Config {
  /** A gateway answers, a worker does jobs. */
  readonly role: 'all' | 'gateway' | 'worker';
  readonly address: Address;
  /** Undefined: an embedded Postgres in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly databaseConnections: number;
  /** One is a node, several are addresses of a Redis Cluster; none: rate limits are counted in the process. */
  readonly redisUrls: readonly string[];
  readonly dataDir: string;
  readonly region: string;
  /** Addresses and CIDR ranges of the proxies before us, whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
  /** Where Prometheus reads; undefined: nowhere. */
  readonly metricsAddress: Address | undefined;
  readonly drainSeconds: number;
  /** What usage outlasts: the end of the process, or of the machine's power. */
  readonly journalSync: 'process' | 'fdatasync';
  readonly journalMaxBytes: number;
  readonly probeSeconds: number;
  /** Undefined: no access token opens anything. */
  readonly oidc: OidcConfig | undefined;
  /** By name, those that are configured. */
  readonly upstreams: ReadonlyMap<string, UpstreamAccess>;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** All problems of a configuration at once. No message holds a value, since that may be a secret. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(['The configuration cannot be used:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const upstreamFields = ['URL', 'CREDENTIAL', 'SIGNING_SECRET'];

/** Every variable that means something. The README's table lists them. */
export const variables: readonly string[] = [
  'TKAWEN_API_ADDR',
  'TKAWEN_API_DATA_DIR',
  'TKAWEN_API_DATABASE_CONNECTIONS',
  'TKAWEN_API_DRAIN_SECONDS',
  'TKAWEN_API_JOURNAL_MAX_BYTES',
  'TKAWEN_API_LOG_LEVEL',
  'TKAWEN_API_METRICS_ADDR',
  'TKAWEN_API_PROBE_SECONDS',
  'TKAWEN_API_REGION',
  'TKAWEN_API_TRUSTED_PROXIES',
  'DATABASE_URL',
  'REDIS_URL',
  'JOURNAL_SYNC',
  'ROLE',
  'OIDC_AUDIENCE',
  'OIDC_CLOCK_SKEW_SECONDS',
  'OIDC_GROUP_SCOPES',
  'OIDC_ISSUER',
  'OIDC_STALE_SECONDS',
  ...places.flatMap(({ prefix, settings }) => [...upstreamFields, ...settings].map((field) => `${prefix}_${field}`)),
];

/** @throws ConfigError with all that is wrong. */
export function readConfig(env: Environment): Config {
  const problems = unknownVariables(env);

  function read<T>(name: string, parse: (text: string) => T, fallback: string): T {
    try {
      return parse(env[name] || fallback);
    } catch (error) {
      problems.push(`${name} ${(error as Error).message}`);
      return undefined as T;
    }
  }
  function readOptional<T>(name: string, parse: (text: string) => T): T | undefined {
    return env[name] ? read(name, parse, '') : undefined;
  }
  function readOidc(): OidcConfig | undefined {
    const missing = ['OIDC_ISSUER', 'OIDC_AUDIENCE'].filter((name) => !env[name]);
    const others = variables.filter((name) => name.startsWith('OIDC_') && env[name]);
    if (missing.length > 0) problems.push(...others.map((name) => `${name} is set, but ${missing.join(' and ')} is not`));
    const oidc = {
      issuer: readOptional('OIDC_ISSUER', parseIssuer),
      audiences: readOptional('OIDC_AUDIENCE', parseClientIds),
      groupScopes: read('OIDC_GROUP_SCOPES', parseGroupScopes, '{}'),
      clockSkewSeconds: read('OIDC_CLOCK_SKEW_SECONDS', parseWhole(0, 300), '30'),
      staleSeconds: read('OIDC_STALE_SECONDS', parseWhole(600, 604_800), '3600'),
    };
    return oidc.issuer !== undefined && oidc.audiences ? { ...oidc, issuer: oidc.issuer, audiences: oidc.audiences } : undefined;
  }

  function readUpstreams(): Map<string, UpstreamAccess> {
    const accesses = new Map<string, UpstreamAccess>();
    for (const { name, prefix, settings } of places) {
      const baseUrl = readOptional(`${prefix}_URL`, parseUrl('http:', 'https:'));
      const set = settings.filter((field) => env[`${prefix}_${field}`]);
      const lonely = ['CREDENTIAL', ...set].filter((field) => !env[`${prefix}_URL`] && env[`${prefix}_${field}`]);
      problems.push(...lonely.map((field) => `${prefix}_${field} is set, but ${prefix}_URL is not`));
      if (baseUrl === undefined) continue;
      accesses.set(name, {
        baseUrl,
        credential: readOptional(`${prefix}_CREDENTIAL`, parseCredential),
        signingSecret: env[`${prefix}_SIGNING_SECRET`] || undefined,
        settings: Object.fromEntries(
          set.map((field) => [field, read(`${prefix}_${field}`, field === 'NAME' ? parseText : parseCredential, '')]),
        ),
      });
    }
    return accesses;
  }

  const config: Config = {
    role: read('ROLE', parseOneOf('all', 'gateway', 'worker'), 'all'),
    address: read('TKAWEN_API_ADDR', parseAddress, '127.0.0.1:9099'),
    databaseUrl: readOptional('DATABASE_URL', parseUrl('postgres:', 'postgresql:')),
    databaseConnections: read('TKAWEN_API_DATABASE_CONNECTIONS', parseWhole(1, 1000), '10'),
    redisUrls: readOptional('REDIS_URL', parseRedisUrls) ?? [],
    dataDir: env['TKAWEN_API_DATA_DIR'] || '.data',
    trustedProxies: read('TKAWEN_API_TRUSTED_PROXIES', parseRanges, ''),
    region: read('TKAWEN_API_REGION', parseName, 'global'),
    logLevel: read('TKAWEN_API_LOG_LEVEL', parseOneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'), 'info'),
    metricsAddress: readOptional('TKAWEN_API_METRICS_ADDR', parseAddress),
    drainSeconds: read('TKAWEN_API_DRAIN_SECONDS', parseWhole(0, 3600), '20'),
    journalSync: read('JOURNAL_SYNC', parseOneOf('process', 'fdatasync'), 'process'),
    journalMaxBytes: read('TKAWEN_API_JOURNAL_MAX_BYTES', parseWhole(1_048_576, 1_099_511_627_776), '1073741824'),
    probeSeconds: read('TKAWEN_API_PROBE_SECONDS', parseWhole(1, 3600), '10'),
    oidc: readOidc(),
    upstreams: readUpstreams(),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

/** A misspelt variable would be a setting that silently does nothing. */
function unknownVariables(env: Environment): string[] {
  return Object.keys(env)
    .filter((name) => /^(?:TKAWEN_API|UPSTREAM|OIDC)_/.test(name) && !variables.includes(name))
    .map((name) => {
      const near = variables.find((variable) => distance(variable, name) <= 3);
      return `${name} is not known${near ? `; ${near} is` : ''}`;
    });
}

function parseAddress(text: string): Address {
  const parts = /^(?:\[([0-9a-f:.]+)\]|([^:\s]+)):(\d{1,5})$/i.exec(text);
  const port = Number(parts?.[3]);
  if (!parts || port > 65_535) throw new Error('must be host:port, such as 127.0.0.1:9099');
  return { host: parts[1] ?? parts[2] ?? '', port };
}

function parseUrl(...protocols: string[]): (text: string) => string {
  return (text) => {
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
      throw new Error(`must be a URL that starts with ${protocols.join('// or ')}//`);
    return text.replace(/\/+$/, '');
  };
}

function parseRedisUrls(text: string): string[] {
  return text.split(',').map((address) => parseUrl('redis:', 'rediss:')(address.trim()));
}

function parseWhole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) throw new Error(`must be a whole number from ${least} to ${most}`);
    return value;
  };
}

function parseOneOf<T extends string>(...values: readonly T[]): (text: string) => T {
  return (text) => {
    const value = values.find((known) => known === text);
    if (value === undefined) throw new Error(`must be one of ${values.join(', ')}`);
    return value;
  };
}

function parseRanges(text: string): string[] {
  const ranges = text.split(/[\s,]+/).filter(Boolean);
  if (!ranges.every(isIpRange)) throw new Error('must be addresses and CIDR ranges, separated by commas');
  return ranges;
}

function parseName(text: string): string {
  if (!/^[a-z0-9-]{1,64}$/.test(text)) throw new Error('must be lower-case letters, digits and hyphens');
  return text;
}

/** What people read. */
function parseText(text: string): string {
  if (!/^[^\p{Cc}]{1,200}$/u.test(text)) throw new Error('must be one line of at most 200 characters');
  return text;
}

/** It goes into a header as it is. */
function parseCredential(text: string): string {
  if (!/^[\x21-\x7e]+$/.test(text)) throw new Error('must be printable ASCII without spaces');
  return text;
}
