import { actorOf, insertAudit } from '../audit/audit.repository.ts';
import { newId } from '../ids.ts';
import { insertKey, lockKey, updateKey } from '../keys/key.repository.ts';
import { assertLive, toKey } from '../keys/key.ts';
import { createSecret, hashSecret } from '../keys/secret.ts';
import { Problem } from '../problem.ts';
import { operation } from './operation.ts';

export default operation('keys.rotate', async ({ path, body, caller, db, now, requestId, forget }) => {
  const graceEnd = new Date(now.getTime() + (body?.grace_seconds ?? 0) * 1000);
  const answer = await db.transaction().execute(async (trx) => {
    const before = await lockKey(trx, caller, path.id);
    if (!before) throw new Problem('not_found', 'You have no key with this id.');
    assertLive(before, now);
    if (before.replaced_by)
      throw new Problem('conflict', `This key has been rotated already: ${before.replaced_by} takes its place.`);

    const secret = createSecret(before.type, before.mode);
    const { id: _, last_used_at: __, ...same } = before;
    const fresh = await insertKey(trx, {
      ...same,
      id: newId('ak'),
      hash: hashSecret(secret),
      last4: secret.slice(-4),
      metadata: JSON.stringify(before.metadata),
      created_at: now,
    });
    const expiresAt = before.expires_at && before.expires_at < graceEnd ? before.expires_at : graceEnd;
    const after = await updateKey(trx, caller, path.id, { replaced_by: fresh.id, replaced_at: now, expires_at: expiresAt });
    const change = {
      accountId: caller.accountId,
      action: 'key.rotate',
      targetId: path.id,
      before: toKey(before),
      after: toKey(after),
    };
    await insertAudit(trx, actorOf(caller, requestId), change, now);
    return { key: toKey(fresh), secret, replaced: toKey(after) };
  });
  forget(caller.accountId);
  return { status: 201, headers: { 'Cache-Control': 'no-store' }, body: answer };
});
