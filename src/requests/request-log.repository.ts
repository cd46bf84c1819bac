import type { Insertable } from 'kysely';
import type { Caller } from '../caller.ts';
import type { Db, RequestLogTable } from '../db/database.ts';

export type RequestRecord = Insertable<RequestLogTable>;

/** A record that was inserted before is passed over, so that a batch may be tried again. */
export async function insertRequests(db: Db, records: readonly RequestRecord[]): Promise<void> {
  await db
    .insertInto('request_log')
    .values(records)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** How many requests the account made in this mode since then. The newest second may be missing: records are written behind the answers. */
export async function countCalls(db: Db, { accountId, mode }: Pick<Caller, 'accountId' | 'mode'>, since: Date): Promise<number> {
  const { calls } = await db
    .selectFrom('request_log')
    .select((eb) => eb.fn.countAll<string>().as('calls'))
    .where('account_id', '=', accountId)
    .where('mode', '=', mode)
    .where('occurred_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(calls);
}
