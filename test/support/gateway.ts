import { Writable } from 'node:stream';
import { type Kysely, sql } from 'kysely';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../generated/operations.ts';
import type { KeyType, Mode } from '../../src/caller.ts';
import type { Clock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { type Contract, loadContract } from '../../src/contract/contract.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { createValidator, type Validator } from '../../src/contract/validator.ts';
import type { TimeSource } from '../../src/db/database-clock.ts';
import type { Database } from '../../src/db/tables.ts';
import { newId } from '../../src/ids.ts';
import { createSecret, hashSecret } from '../../src/keys/secret.ts';
import { createLog } from '../../src/log.ts';
import type { Pressure } from '../../src/pressure.ts';
import { start } from '../../src/start.ts';
import { MovableClock } from './clock.ts';
import { unlimited } from './limits.ts';
import { createDataDir, createTestDatabase } from './stores.ts';

/** The contract as it is, for tests that change a copy of it. */
export const contract: Contract = loadContract();
export const operations: ReadonlyMap<string, Operation> = new Map(
  contract.operations.map((operation) => [operation.id, operation]),
);
const validator: Validator = createValidator(contract.document);

export interface Call {
  path?: Record<string, string>;
  query?: Record<string, string | number>;
  /** JSON, or bytes as they are. */
  body?: unknown;
  /** `null`: none. Unless told: the account's sandbox key, which has every scope. */
  key?: string | null;
  headers?: Record<string, string>;
  method?: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever its operation answers; `call` has checked it against the contract.
  body: any;
  text: string;
  bytes: Buffer;
}

export interface KeyOptions {
  mode?: Mode;
  type?: KeyType;
  scopes?: string[];
  expiresAt?: Date;
  accountId?: string;
}

export interface TestGateway {
  url: string;
  db: Kysely<Database>;
  /** The clock that counts, the database's. */
  clock: MovableClock;
  /** What was logged, a line each. */
  logs: string[];
  accountId: string;
  sandboxKey: string;
  liveKey: string;
  /** Calls an operation, and holds its answer against the contract. */
  call(id: OperationId, call?: Call): Promise<Answer>;
  /** Sends any request, without a check. */
  request(path: string, call?: Call): Promise<Answer>;
  rows<T extends keyof Database>(table: T): Promise<Record<string, unknown>[]>;
  createAccount(): Promise<string>;
  createKey(options?: KeyOptions): Promise<string>;
  /** Removes all rows, and makes the account and its keys anew. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

export const allScopes = [...new Set(contract.operations.flatMap((operation) => operation.scopes))];

export interface GatewayOptions {
  /** With the limits of limits.yaml. Other gateways let tests call as often as they like. */
  limited?: boolean;
  env?: Record<string, string>;
  contract?: Contract;
  pressure?: Pressure;
  /** By how much the gateway's own clock is ahead of the one that counts. */
  aheadSeconds?: number;
  /** The gateway's own clock, beside the real one of the database. */
  ownClock?: Clock;
}

/** A gateway in this process, on a database of its own, on a free port. */
export async function startGateway(options: GatewayOptions = {}): Promise<TestGateway> {
  const logs: string[] = [];
  const clock = new MovableClock();
  const log = createLog('info', collector(logs));
  const config = readConfig({
    TKAWEN_API_ADDR: '127.0.0.1:0',
    TKAWEN_API_DATA_DIR: createDataDir(),
    // What jobs do is tried by itself.
    ROLE: 'gateway',
    DATABASE_URL: await createTestDatabase(),
    ...options.env,
  });
  const base = options.contract ?? contract;
  const running = await start({
    config,
    contract: options.limited ? base : unlimited(base),
    log,
    clock: options.ownClock ?? aheadOf(clock, options.aheadSeconds ?? 0),
    ...(!options.ownClock && { timeSource: sourceOf(clock) }),
    progress: (_, step) => step(),
    // The tests keep this process busy, not the calls. The test of overload says how much.
    pressure: options.pressure ?? { share: () => 0, stop() {} },
  });
  const { db, url } = running;

  async function createAccount(): Promise<string> {
    const id = newId('acc');
    await db
      .insertInto('account')
      .values({ id, name: 'Test', owner_email: 'test@example.com', plan: 'builder', currency: 'USD', created_at: clock.now() })
      .execute();
    return id;
  }

  async function createKey({
    mode = 'sandbox',
    type = 'secret',
    scopes = allScopes,
    expiresAt,
    accountId = gateway.accountId,
  }: KeyOptions = {}): Promise<string> {
    const secret = createSecret(type, mode);
    const key = {
      id: newId('ak'),
      account_id: accountId,
      name: 'test',
      type,
      mode,
      hash: hashSecret(secret),
      last4: secret.slice(-4),
      scopes,
    };
    await db
      .insertInto('key')
      .values({ ...key, created_at: clock.now(), expires_at: expiresAt ?? null })
      .execute();
    return secret;
  }

  const gateway: TestGateway = {
    url,
    db,
    clock,
    logs,
    accountId: '',
    sandboxKey: '',
    liveKey: '',
    async call(id, call = {}) {
      const operation = operations.get(id);
      if (!operation) throw new Error(`The contract has no operation ${id}.`);
      const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.path?.[name] ?? ''));
      const answer = await gateway.request(path, { method: operation.method, ...call });
      assertAnswer(id, answer);
      return answer;
    },
    async request(path, { method = 'GET', query = {}, body, key = gateway.sandboxKey, headers = {} } = {}) {
      const search = new URLSearchParams(
        Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
      ).toString();
      const isRaw = typeof body === 'string' || body instanceof Uint8Array;
      const response = await fetch(`${url}${path}${search && `?${search}`}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(key !== null && { Authorization: `Bearer ${key}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      const text = bytes.toString();
      return { status: response.status, headers: response.headers, text, bytes, body: parse(response.headers, text) };
    },
    rows: (table) => db.selectFrom(table).selectAll().execute() as Promise<Record<string, unknown>[]>,
    createAccount,
    createKey,
    async reset() {
      await sql`truncate account, key, request_log, usage_event, usage_daily, usage_daily_key cascade`.execute(db);
      logs.length = 0;
      gateway.accountId = await createAccount();
      gateway.sandboxKey = await createKey({ mode: 'sandbox' });
      gateway.liveKey = await createKey({ mode: 'live' });
    },
    stop: () => running.stop(),
  };
  await gateway.reset();
  return gateway;
}

/** Every answer is one that the contract allows: its status, its media type's schema, its id. */
export function assertAnswer(operationId: string, { status, headers, body }: Answer): void {
  const mediaType = headers.get('content-type')?.split(';', 1)[0];
  assert.ok(
    validator.allowsStatus(operationId, status),
    `${operationId} answered ${status}, which the contract does not name: ${JSON.stringify(body)}`,
  );
  const violations = mediaType ? validator.response(operationId, status, mediaType, body) : [];
  assert.equal(violations, [], `${operationId} ${status}: ${JSON.stringify(body)}`);
  assert.match(headers.get('x-request-id') ?? '', /^req_[0-9A-Z]{26}$/);
}

function parse(headers: Headers, text: string): unknown {
  return /json/.test(headers.get('content-type') ?? '') && text ? JSON.parse(text) : undefined;
}

function collector(lines: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk).trimEnd());
      done();
    },
  });
}

/** Tests move the clock of the database as well. */
function sourceOf(clock: Clock): TimeSource {
  return { ask: async () => clock.now().getTime(), steadyMs: () => clock.now().getTime() };
}

export function aheadOf(clock: Clock, seconds: number): Clock {
  return { now: () => new Date(clock.now().getTime() + seconds * 1000) };
}

/** Waits until a condition holds: for what happens behind an answer, such as a record that is written later. */
export async function eventually<T>(look: () => Promise<T> | T, holds: (seen: T) => boolean, withinMs = 5_000): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() > deadline)
      throw new Error(`It did not happen within ${withinMs} ms. Last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
