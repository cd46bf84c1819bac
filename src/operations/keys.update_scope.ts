import { actorOf, insertAudit } from '../audit/audit.repository.ts';
import { lockKey, updateKey } from '../keys/key.repository.ts';
import { assertLive, toKey } from '../keys/key.ts';
import { Problem } from '../problem.ts';
import { operation } from './operation.ts';

export default operation('keys.update_scope', async ({ path, body, caller, db, now, requestId, forget }) => {
  const key = await db.transaction().execute(async (trx) => {
    const before = await lockKey(trx, caller, path.id);
    if (!before) throw new Problem('not_found', 'You have no key with this id.');
    assertLive(before, now);
    const added = body.scopes.find((scope) => !before.scopes.includes(scope));
    if (added !== undefined)
      throw new Problem('insufficient_scope', `The key lacks the scope ${added}, and scopes can only be taken away.`);

    const after = await updateKey(trx, caller, path.id, { scopes: body.scopes });
    const change = {
      accountId: caller.accountId,
      action: 'key.update_scope',
      targetId: path.id,
      before: toKey(before),
      after: toKey(after),
    };
    await insertAudit(trx, actorOf(caller, requestId), change, now);
    return toKey(after);
  });
  forget(caller.accountId);
  return { status: 200, body: key };
});
