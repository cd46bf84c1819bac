import { type Kysely, sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';

const dayMs = 86_400_000;
const daysAhead = 7;

/**
 * Makes the request log's partitions, one for each day (UTC), from yesterday to a week ahead. Safe to repeat and to run in parallel.
 * Rows of a clock that is further off land in the default partition, and none is lost.
 */
export async function ensurePartitions(db: Kysely<Database>, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('request_log partitions'))`.execute(trx);
    await sql`create table if not exists request_log_default partition of request_log default`.execute(trx);
    const today = Math.floor(now.getTime() / dayMs);
    for (let day = today - 1; day <= today + daysAhead; day++) {
      const from = new Date(day * dayMs).toISOString();
      const to = new Date((day + 1) * dayMs).toISOString();
      const name = `request_log_${from.slice(0, 10).replaceAll('-', '')}`;
      await sql`create table if not exists ${sql.table(name)} partition of request_log for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(
        trx,
      );
    }
  });
}

const checkMs = 3_600_000;

/** Makes the partitions now, and looks again every hour until it is disposed of. */
export async function keepPartitions(db: Kysely<Database>, clock: Clock, log: Log): Promise<Disposable> {
  await ensurePartitions(db, clock.now());
  const timer = setInterval(() => {
    ensurePartitions(db, clock.now()).catch((err) => log.error({ err }, 'partitions could not be made'));
  }, checkMs);
  timer.unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
