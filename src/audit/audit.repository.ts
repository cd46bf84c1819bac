import type { Selectable } from 'kysely';
import type { Caller } from '../caller.ts';
import type { AuditEventTable, Db } from '../db/tables.ts';
import { newId } from '../ids.ts';

/** Who changes something: a caller of the API, or an operator at the command line. */
export type Actor = { type: 'key' | 'member'; id: string; requestId: string } | { type: 'operator'; id: string };

export interface Change {
  accountId: string;
  /** `<resource>.<verb>`, such as `key.revoke`. */
  action: string;
  targetId: string;
  /** What the target was and is, as its owner sees it: never a secret, never a hash. */
  before: object | null;
  after: object | null;
}

/** Notes a change, in the transaction that makes it: one without the other cannot be. */
export async function insertAudit(trx: Db, actor: Actor, change: Change, now: Date): Promise<void> {
  await trx
    .insertInto('audit_event')
    .values({
      id: newId('aud'),
      occurred_at: now,
      account_id: change.accountId,
      actor_type: actor.type,
      actor_id: actor.id,
      action: change.action,
      target_id: change.targetId,
      before: change.before && JSON.stringify(change.before),
      after: change.after && JSON.stringify(change.after),
      request_id: actor.type === 'operator' ? null : actor.requestId,
    })
    .execute();
}

export function actorOf(caller: Caller, requestId: string): Actor {
  return { type: caller.type, id: caller.id, requestId };
}

export type AuditRow = Selectable<AuditEventTable>;

/** Newest first. */
export function listAudit(db: Db, accountId: string, limit: number): Promise<AuditRow[]> {
  return db
    .selectFrom('audit_event')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
