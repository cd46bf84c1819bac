import { lockAccount, updateAccount } from '../accounts/account.repository.ts';
import { keepsBodies } from '../accounts/account.ts';
import { actorOf, insertAudit } from '../audit/audit.repository.ts';
import { Problem } from '../problem.ts';
import { operation } from './operation.ts';

export default operation('requests.settings.update', async ({ body, caller, db, now, requestId, forget }) => {
  const { accountId, mode } = caller;
  const settings = { bodies: body.bodies };
  await db.transaction().execute(async (trx) => {
    const account = await lockAccount(trx, accountId);
    if (!account) throw new Problem('not_found', 'The account is gone.');
    const before = { mode, bodies: keepsBodies(account, mode) };
    if (before.bodies === body.bodies) return;
    const others = account.keeps_bodies_in.filter((other) => other !== mode);
    await updateAccount(trx, accountId, { keeps_bodies_in: body.bodies ? [...others, mode] : others });
    const change = { accountId, action: 'requests.settings', targetId: accountId, before, after: { mode, ...settings } };
    await insertAudit(trx, actorOf(caller, requestId), change, now);
  });
  forget(accountId);
  return { status: 200, body: settings };
});
