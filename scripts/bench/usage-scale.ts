import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { systemClock } from '../../src/clock.ts';
import { openDatabase } from '../../src/db/database.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { migrate } from '../../src/db/migrate.ts';
import type { Database } from '../../src/db/tables.ts';
import { newId } from '../../src/ids.ts';
import { insertRequests } from '../../src/requests/request-log.repository.ts';
import { insertUsage } from '../../src/usage/usage-event.repository.ts';
import { fillUsage } from '../fill/fill-usage.ts';
import { usageQuestions } from '../fill/usage-questions.ts';
import { largestAccount } from '../fill/usage-rows.ts';
import { median } from './measure.ts';
import type { Options } from './options.ts';
import { table } from './table.ts';

const days = 30;
const asked = 15;
const batch = 1_000;
/** Memory as a server has it, and no pause of the filling for the sake of the log. */
const settings = ['shared_buffers=1GB', 'maintenance_work_mem=512MB', 'work_mem=64MB', 'max_wal_size=8GB'];

type Figures = Map<string, string>;

/** What is shown of usage and of requests, and what comes in, with more and more calls in the database. */
export async function benchUsageScale({ seconds, signal, millions }: Options): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'tkawen-bench-'));
  const postgres = await startEmbeddedPostgres(join(dir, 'postgres'), settings);
  const db = openDatabase({ url: postgres.url, maxConnections: 2, queryTimeoutMs: 3_600_000, onError: () => {} });
  try {
    await migrate(db);
    const columns: [title: string, figures: Figures][] = [];
    let first = 0;
    for (const million of millions) {
      signal.throwIfAborted();
      const end = million * 1_000_000;
      await fillUsage(db, postgres.url, { first, end, days, now: systemClock.now(), signal });
      first = end;
      columns.push([`${million} M calls`, await measure(db, seconds)]);
    }
    const names = [...(columns[0]?.[1].keys() ?? [])];
    const rows = names.map((name) => [name, ...columns.map(([, figures]) => figures.get(name) ?? '')]);
    console.log(`\n${table([['of the account that makes a tenth of them', ...columns.map(([title]) => title)], ...rows])}`);
  } finally {
    await db.destroy();
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function measure(db: Kysely<Database>, seconds: number): Promise<Figures> {
  const figures: Figures = new Map();
  for (const [what, ask] of await usageQuestions(db, systemClock.now(), days)) {
    const times: number[] = [];
    for (let i = 0; i < asked; i++) {
      const started = performance.now();
      await ask(db);
      times.push(performance.now() - started);
    }
    figures.set(`${what}, ms (the first time)`, `${median(times).toFixed(1)} (${times[0]?.toFixed(1)})`);
  }
  figures.set('bytes of an event', await bytesOfRow(db, 'usage_event'));
  figures.set('bytes of a request record', await bytesOfRow(db, 'request_log'));
  figures.set('calls that come in, per s', (await ingested(db, seconds)).toFixed(0));
  return figures;
}

/** With its part of the indexes. */
async function bytesOfRow(db: Kysely<Database>, name: string): Promise<string> {
  const { rows } = await sql<{ bytes: number }>`
    select (sum(pg_total_relation_size(inhrelid)) / nullif(sum(greatest(reltuples, 0)), 0))::float8 as bytes
    from pg_inherits join pg_class on pg_class.oid = inhrelid where inhparent = ${name}::regclass`.execute(db);
  return (rows[0]?.bytes ?? 0).toFixed(0);
}

/** Calls, each with an event and a request record, in batches as the journal ships them. */
async function ingested(db: Kysely<Database>, seconds: number): Promise<number> {
  const started = performance.now();
  let calls = 0;
  for (; performance.now() - started < seconds * 1000; calls += batch) {
    const made = Array.from({ length: batch }, newCall);
    const [events, requests] = [made.map(({ event }) => event), made.map(({ request }) => request)];
    await Promise.all([insertUsage(db, JSON.stringify(events), 'billable'), insertRequests(db, JSON.stringify(requests))]);
  }
  return (calls * 1000) / (performance.now() - started);
}

function newCall() {
  const id = newId('req');
  const common = { id, occurred_at: systemClock.now(), account_id: largestAccount, key_id: 'ak_1', mode: 'live' };
  const call = { ...common, operation_id: 'connect.sms.send' };
  const amounts = { quantity: '1', unit_price: '0.005', cost: '0.005', currency: 'USD' };
  const answer = { method: 'POST', path: '/v1/connect/sms', status: 202, error: null, duration_ms: 20.5 };
  const sizes = { request_bytes: 120, response_bytes: 640, upstream: 'sms', upstream_status: 202, upstream_ms: 18.1 };
  const headers = { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'tkawen-js/1.0.0' };
  return {
    event: {
      ...call,
      ...amounts,
      pillar: 'connect',
      meter: 'connect.sms',
      price_id: 'connect.sms.domestic.1/builder',
      request_id: id,
    },
    request: { ...call, ...answer, ...sizes, request_headers: headers, response_headers: headers },
  };
}
