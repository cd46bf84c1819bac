import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { systemClock } from '../../src/clock.ts';
import { openDatabase } from '../../src/db/database.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { migrate } from '../../src/db/migrate.ts';
import type { Database } from '../../src/db/tables.ts';
import { createKeyCallers } from '../../src/keys/callers.ts';
import { findLiveKeyByHash } from '../../src/keys/key.repository.ts';
import { createSecret, hashSecret, isWellFormed } from '../../src/keys/secret.ts';
import { median, medianMicrosecondsAsync, print } from './measure.ts';
import type { Options } from './options.ts';

const sizes = [1_000, 1_000_000];
const lookUps = 2_000;
/** Rows of one statement, so that it ends within the client's time limit. */
const chunk = 50_000;

/** What it costs to know a caller: by shape alone, from the cache, from the database; the last with few keys and with many. */
export async function benchAuthenticate({ signal }: Pick<Options, 'signal'>): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'tkawen-bench-'));
  const postgres = await startEmbeddedPostgres(dir, ['fsync=off']);
  const db = openDatabase({ url: postgres.url, maxConnections: 1, onError: () => {} });
  try {
    await migrate(db);
    await sql`insert into account (id, name, owner_email, plan, currency, created_at) values ('acc_bench', 'b', 'b@b.dz', 'builder', 'USD', now())`.execute(
      db,
    );
    const secret = createSecret('secret', 'live');
    let count = 0;
    for (const size of sizes) {
      for (; count < size; count = Math.min(size, count + chunk)) {
        signal.throwIfAborted();
        await addKeys(db, count, Math.min(size, count + chunk), hashSecret(secret));
      }
      await benchCache(db, secret, size);
      await benchLookUps(db, size);
    }
    print('shape and checksum of a key', await medianMicrosecondsAsync(async () => void isWellFormed(secret)), 'µs');
  } finally {
    await db.destroy();
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Keys whose hashes are those of their numbers, so that any of them can be looked up. */
async function addKeys(db: Kysely<Database>, from: number, to: number, firstHash: string): Promise<void> {
  await sql`
    insert into key (id, account_id, name, type, mode, hash, last4, scopes, created_at)
    select 'ak_' || i, 'acc_bench', 'b', 'secret', 'live',
      case when i = 0 then ${firstHash}::text else encode(sha256(i::text::bytea), 'hex') end,
      '0000', '{usage:read}', now()
    from generate_series(${sql.lit(from)}, ${sql.lit(to - 1)}) i`.execute(db);
  await sql`analyze key`.execute(db);
}

async function benchCache(db: Kysely<Database>, secret: string, size: number): Promise<void> {
  const cache = createKeyCallers(db, systemClock);
  cache.setToldOfChanges(true);
  print(`authenticate from the cache, ${size} keys`, await medianMicrosecondsAsync(() => cache.verify(secret)), 'µs');
}

async function benchLookUps(db: Kysely<Database>, size: number): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < lookUps; i++) {
    const hash = hashSecret(String(1 + Math.floor(Math.random() * (size - 1))));
    const started = performance.now();
    if (!(await findLiveKeyByHash(db, hash, systemClock.now()))) throw new Error('A key of the benchmark was not found.');
    times.push((performance.now() - started) * 1000);
  }
  print(`authenticate from Postgres, ${size} keys`, median(times), 'µs');
}
