import type { Selectable, Updateable } from 'kysely';
import type { Mode } from '../caller.ts';
import type { Db, IdempotencyTable } from '../db/tables.ts';

export type IdempotencyRow = Selectable<IdempotencyTable>;

/** What one attempt is known by. */
export interface AttemptKey {
  accountId: string;
  mode: Mode;
  operationId: string;
  key: string;
}

export interface Attempt extends AttemptKey {
  fingerprint: string;
  requestId: string;
  now: Date;
  leaseEndsAt: Date;
  expiresAt: Date;
}

/**
 * Makes the attempt ours, if nobody has made it, if it has been forgotten, or if whoever did has died: its lease has run out.
 * One statement, so that of any number of gateways one gets it.
 */
export async function claim(
  db: Db,
  { accountId, mode, operationId, key, fingerprint, requestId, now, leaseEndsAt, expiresAt }: Attempt,
): Promise<boolean> {
  const claimed = { fingerprint, request_id: requestId, lease_ends_at: leaseEndsAt, created_at: now, expires_at: expiresAt };
  const row = await db
    .insertInto('idempotency')
    .values({ account_id: accountId, mode, operation_id: operationId, key, ...claimed })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'mode', 'operation_id', 'key'])
        .doUpdateSet({ ...claimed, status: null, headers: null, body: null, sealed: false })
        .where((eb) =>
          eb.or([
            eb('idempotency.expires_at', '<=', now),
            eb.and([eb('idempotency.lease_ends_at', '<=', now), eb('idempotency.fingerprint', '=', fingerprint)]),
          ]),
        ),
    )
    .returning('request_id')
    .executeTakeFirst();
  return row !== undefined;
}

export function findAttempt(db: Db, { accountId, mode, operationId, key }: AttemptKey): Promise<IdempotencyRow | undefined> {
  return db
    .selectFrom('idempotency')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('mode', '=', mode)
    .where('operation_id', '=', operationId)
    .where('key', '=', key)
    .executeTakeFirst();
}

/** Changes nothing when the attempt is not this request's any more. */
export async function extendLease(db: Db, attempt: AttemptKey & { requestId: string }, leaseEndsAt: Date): Promise<void> {
  await held(db, attempt, { lease_ends_at: leaseEndsAt });
}

export interface KeptAnswer {
  fingerprint: string;
  status: number;
  headers: Record<string, string>;
  /** Null: too large to keep. */
  body: Buffer | null;
  sealed: boolean;
}

/** Keeps the answer and ends the lease. */
export async function keepAnswer(
  db: Db,
  attempt: AttemptKey & { requestId: string },
  { fingerprint, status, headers, body, sealed }: KeptAnswer,
): Promise<void> {
  await held(db, attempt, { lease_ends_at: null, fingerprint, status, headers: JSON.stringify(headers), body, sealed });
}

/** Forgets the attempt: it has come to nothing, and may be made again. */
export async function release(
  db: Db,
  { accountId, mode, operationId, key, requestId }: AttemptKey & { requestId: string },
): Promise<void> {
  await db
    .deleteFrom('idempotency')
    .where('account_id', '=', accountId)
    .where('mode', '=', mode)
    .where('operation_id', '=', operationId)
    .where('key', '=', key)
    .where('request_id', '=', requestId)
    .execute();
}

/** How many were removed. */
export async function deleteExpired(db: Db, now: Date): Promise<bigint> {
  const { numDeletedRows } = await db.deleteFrom('idempotency').where('expires_at', '<=', now).executeTakeFirstOrThrow();
  return numDeletedRows;
}

function held(
  db: Db,
  { accountId, mode, operationId, key, requestId }: AttemptKey & { requestId: string },
  change: Updateable<IdempotencyTable>,
) {
  return db
    .updateTable('idempotency')
    .set(change)
    .where('account_id', '=', accountId)
    .where('mode', '=', mode)
    .where('operation_id', '=', operationId)
    .where('key', '=', key)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
}
