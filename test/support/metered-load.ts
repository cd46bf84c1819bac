import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from '../../src/db/tables.ts';
import { newId } from '../../src/ids.ts';
import { createSecret, hashSecret } from '../../src/keys/secret.ts';
import { contract, eventually } from './gateway.ts';
import { liftLimits } from './limits.ts';
import { startUpstream, type TestUpstream } from './upstream.ts';

/** Clients that call what is billed, one call each at a time, from whatever gateways there are. */
export interface MeteredLoad {
  /** The key that they call with. */
  key: string;
  /** For gateways to have somebody to forward to. */
  env: Record<string, string>;
  /** Where the gateways are; a client whose gateway is gone takes another. */
  urls: string[];
  /** What billed answers cost that have come whole, by the id of their request. */
  answered: Map<string, string>;
  /** Waits until so many more billed answers have come; or so many with a status. */
  advance(answers: number, status?: number): Promise<void>;
  /** Lets the calls that run end, and makes no more. */
  stop(): Promise<void>;
}

export const clients = 12;

const sms = { to: '+213550123456', body: 'Your code is 482913' };
const email = { to: 'amina@example.com', subject: 'Hello', text: 'Hello' };
/** The path, what is sent, what the service answers. */
const kinds: [path: string, body: object | undefined, answer: object][] = [
  ['/v1/connect/sms', sms, { message_id: 'msg_1', channel: 'sms' }],
  ['/v1/connect/sms', { ...sms, body: 'x'.repeat(400) }, { message_id: 'msg_1', channel: 'sms' }],
  ['/v1/connect/email', email, { message_id: 'msg_1', channel: 'email' }],
  ['/v1/connect/messages', undefined, { data: [], has_more: false, next_cursor: null }],
];

export async function startMeteredLoad(db: Kysely<Database>): Promise<MeteredLoad> {
  const upstream = await startService();
  const key = await createLiveKey(db);
  const answered = new Map<string, string>();
  const statuses = new Map<number, number>();
  const load: MeteredLoad = {
    key,
    env: Object.fromEntries(['SMS', 'EMAIL', 'MESSAGES'].map((name) => [`UPSTREAM_${name}_URL`, upstream.url])),
    urls: [],
    answered,
    async advance(answers, status) {
      const count = () => (status === undefined ? answered.size : (statuses.get(status) ?? 0));
      const before = count();
      await eventually(count, (now) => now >= before + answers, 30_000);
    },
    async stop() {
      isOver = true;
      await calling;
      await upstream.stop();
    },
  };
  let isOver = false;

  async function callOnAndOn(client: number): Promise<void> {
    for (let i = client; !isOver; i++) {
      const url = load.urls[i % load.urls.length];
      const [path = '', body] = kinds[i % kinds.length] ?? [];
      if (url === undefined || !(await call(`${url}${path}`, body))) await sleep(5);
    }
  }

  /** Whether there was an answer. One that has not come whole is none. */
  async function call(url: string, body: object | undefined): Promise<boolean> {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
    const sent = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    try {
      const answer = await fetch(url, { ...sent, signal: AbortSignal.timeout(10_000) });
      await answer.arrayBuffer();
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const cost = answer.headers.get('x-tkawen-cost');
      if (cost !== null) answered.set(answer.headers.get('x-request-id') ?? '', cost);
      return answer.ok;
    } catch {
      return false;
    }
  }

  const calling = Promise.all(Array.from({ length: clients }, (_, client) => callOnAndOn(client)));
  return load;
}

async function startService(): Promise<TestUpstream> {
  const service = await startUpstream();
  service.answer = (res, { url }) => {
    service.received.length = 0;
    const answer = kinds.find(([path]) => path.endsWith(url))?.[2] ?? {};
    res.writeHead(url.endsWith('/messages') ? 200 : 202, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  };
  return service;
}

async function createLiveKey(db: Kysely<Database>): Promise<string> {
  const [id, secret, now] = [newId('acc'), createSecret('secret', 'live'), new Date()];
  const account = { id, name: 'Test', owner_email: 'test@example.com', plan: 'builder', currency: 'USD', created_at: now };
  await db.insertInto('account').values(account).execute();
  const scopes = ['connect:read', 'connect:write', 'usage:read'];
  const key = { id: newId('ak'), account_id: id, name: 'test', type: 'secret', mode: 'live', scopes } as const;
  const kept = { hash: hashSecret(secret), last4: secret.slice(-4), created_at: now };
  await db
    .insertInto('key')
    .values({ ...key, scopes: [...scopes], ...kept })
    .execute();
  await liftLimits(db, contract);
  return secret;
}
