import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { systemClock } from '../../src/clock.ts';
import { openDatabase } from '../../src/db/database.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { migrate } from '../../src/db/migrate.ts';
import { ensurePartitions } from '../../src/db/partitions.ts';
import type { Database } from '../../src/db/tables.ts';
import { newId } from '../../src/ids.ts';
import type { Destination } from '../../src/journal/delivery.ts';
import { type Journal, openJournal } from '../../src/journal/journal.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { insertRequests } from '../../src/requests/request-log.repository.ts';
import { confirmUsage, insertUsage } from '../../src/usage/usage-event.repository.ts';
import { median, print } from './measure.ts';

const rounds = 5;
const turnsPerRound = 500;
const ingestedCalls = 200_000;
const accounts = 1_000;

/** What metering costs a call: one at a time and many in one turn of the event loop, on the disk and in Postgres. */
export async function benchJournal(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'tkawen-bench-'));
  const postgres = await startEmbeddedPostgres(join(dir, 'postgres'));
  const db = openDatabase({ url: postgres.url, maxConnections: 2, onError: () => {} });
  try {
    await benchAppend(join(dir, 'a'), 'process', 1);
    await benchAppend(join(dir, 'b'), 'process', 16);
    await benchAppend(join(dir, 'c'), 'process', 64);
    await benchAppend(join(dir, 'd'), 'fdatasync', 1);
    await benchAppend(join(dir, 'e'), 'fdatasync', 64);
    await migrate(db);
    await ensurePartitions(db, systemClock.now());
    await benchIngest(join(dir, 'f'), db);
  } finally {
    await db.destroy();
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function benchAppend(dir: string, sync: 'process' | 'fdatasync', atOnce: number): Promise<void> {
  const nowhere = { insertUsage: refuse, confirmUsage: refuse, insertRequests: refuse };
  const journal = await open(dir, sync, nowhere);
  const turns = sync === 'process' ? turnsPerRound : turnsPerRound / 10;
  const usage = await timesOf(turns, atOnce, () => countCall(journal, newId('req')));
  const before = bytesIn(dir);
  const both = await timesOf(turns, atOnce, async () => {
    const id = newId('req');
    await countCall(journal, id);
    journal.appendRequest(requestLine(id));
  });
  const bytes = (bytesIn(dir) - before) / ((rounds + 1) * turns * atOnce);
  const what = (part: string) => `journal, ${part}, ${atOnce} at once, ${sync}`;
  print(what('usage'), usage.took, 'µs');
  print(`${what('usage')}, CPU`, usage.cpu, 'µs');
  print(`${what('usage and record')}, CPU`, both.cpu, 'µs');
  if (atOnce > 16) print(`journal, bytes of a call on the disk, ${sync}`, bytes, 'B');
  await journal.close();
}

interface Times {
  /** Medians of the rounds, for one call, in microseconds. */
  took: number;
  cpu: number;
}

async function timesOf(turns: number, atOnce: number, call: () => Promise<void>): Promise<Times> {
  const took: number[] = [];
  const cpu: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const [started, startedCpu] = [performance.now(), process.cpuUsage()];
    for (let i = 0; i < turns; i++) {
      await Promise.all(Array.from({ length: atOnce }, call));
      await turn();
    }
    const { user, system } = process.cpuUsage(startedCpu);
    took.push(((performance.now() - started) * 1000) / turns / atOnce);
    cpu.push((user + system) / turns / atOnce);
  }
  return { took: median(took.slice(1)), cpu: median(cpu.slice(1)) };
}

/** As the pipeline does it: the event, and the end of the answer. */
async function countCall(journal: Journal, id: string): Promise<void> {
  await journal.appendUsage({
    id,
    occurred_at: systemClock.now(),
    account_id: accountOf(),
    key_id: 'ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A',
    mode: 'live',
    operation_id: 'connect.sms.send',
    pillar: 'connect',
    meter: 'connect.sms',
    quantity: '1',
    unit_price: '0.005',
    cost: '0.005',
    currency: 'USD',
    price_id: 'connect.sms.builder.2026-11-01',
    request_id: id,
  });
  journal.settle(id, 'delivered');
}

function accountOf(): string {
  return `acc_01JD9Q3V7N8M5K2R4T6W8Y${String(Math.floor(Math.random() * accounts)).padStart(4, '0')}`;
}

function requestLine(id: string): string {
  return JSON.stringify({
    id,
    occurred_at: systemClock.now().toISOString(),
    account_id: accountOf(),
    key_id: 'ak_01JD9Q3V7N8M5K2R4T6W8Y0Z1A',
    mode: 'live',
    operation_id: 'connect.sms.send',
    method: 'POST',
    path: '/v1/connect/sms',
    status: 201,
    error: null,
    duration_ms: 12.345,
    request_bytes: 120,
    response_bytes: 310,
    upstream: 'sms',
    upstream_status: 201,
    upstream_ms: 11.022,
  });
}

/** A backlog goes to Postgres as fast as that takes it. */
async function benchIngest(dir: string, db: Kysely<Database>): Promise<void> {
  const gate = Promise.withResolvers<void>();
  const journal = await open(dir, 'process', {
    insertUsage: (events, state) => gate.promise.then(() => insertUsage(db, events, state)),
    confirmUsage: (ids) => confirmUsage(db, ids),
    insertRequests: (records) => gate.promise.then(() => insertRequests(db, records)),
  });
  for (let i = 0; i < ingestedCalls; i += 100) {
    const ids = Array.from({ length: 100 }, () => newId('req'));
    await Promise.all(ids.map((id) => countCall(journal, id)));
    for (const id of ids) journal.appendRequest(requestLine(id));
  }
  const [started, startedCpu] = [performance.now(), process.cpuUsage()];
  gate.resolve();
  while ((await countUsage(db)) < ingestedCalls) await sleep(50);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(startedCpu);
  print('ingest, calls a second (an event and a record each)', ingestedCalls / seconds, '/s');
  print('ingest, CPU of the gateway for a call', (user + system) / ingestedCalls, 'µs');
  for (const table of ['usage_event', 'request_log'])
    print(`bytes of a row of ${table}, indexes included`, (await bytesOf(db, table)) / ingestedCalls, 'B');
  await journal.close();
}

async function countUsage(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ calls: string }>`select coalesce(sum(calls), 0) as calls from usage_daily`.execute(db);
  return Number(rows[0]?.calls);
}

async function bytesOf(db: Kysely<Database>, table: string): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select sum(pg_total_relation_size(inhrelid)) as bytes from pg_inherits where inhparent = ${table}::regclass`.execute(db);
  return Number(rows[0]?.bytes);
}

function open(dir: string, sync: 'process' | 'fdatasync', destination: Destination): Promise<Journal> {
  return openJournal({
    dir,
    sync,
    maxBytes: 4_294_967_296,
    destination,
    ledger: { note: async () => {}, forget: async () => {} },
    clock: systemClock,
    metrics: createMetrics(),
    log: createLog('silent'),
  });
}

async function refuse(): Promise<void> {
  throw new Error('Nothing is shipped yet.');
}

function bytesIn(dir: string): number {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'));
  return names.reduce((sum, name) => sum + statSync(join(dir, name)).size, 0);
}
