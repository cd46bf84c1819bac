import { monthlyCallsPerPillar } from '../keys/allowance.ts';
import { countCalls } from '../requests/request-log.repository.ts';
import { operation } from './operation.ts';

export default operation('identity.me', async ({ caller, db, now }) => {
  const monthStart = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  return {
    status: 200,
    body: {
      type: 'key' as const,
      key_id: caller.keyId,
      mode: caller.mode,
      owner: caller.ownerEmail,
      name: caller.keyName,
      scopes: [...caller.scopes],
      account_id: caller.accountId,
      plan: caller.plan,
      quota: { calls_this_month: await countCalls(db, caller, monthStart), limit: monthlyCallsPerPillar(caller) },
      expires_at: caller.expiresAt?.toISOString() ?? null,
    },
  };
});
