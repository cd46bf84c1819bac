import { actorOf, insertAudit } from '../audit/audit.repository.ts';
import { lockKey, updateKey } from '../keys/key.repository.ts';
import { toKey } from '../keys/key.ts';
import { Problem } from '../problem.ts';
import { operation } from './operation.ts';

export default operation('keys.revoke', async ({ path, caller, db, now, requestId, forget }) => {
  await db.transaction().execute(async (trx) => {
    const before = await lockKey(trx, caller, path.id);
    if (!before) throw new Problem('not_found', 'You have no key with this id.');
    if (before.revoked_at) return;
    const after = await updateKey(trx, caller, path.id, { revoked_at: now });
    const change = {
      accountId: caller.accountId,
      action: 'key.revoke',
      targetId: path.id,
      before: toKey(before),
      after: toKey(after),
    };
    await insertAudit(trx, actorOf(caller, requestId), change, now);
  });
  forget(caller.accountId);
  return { status: 204 };
});
