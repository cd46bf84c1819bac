import type { components } from '../../generated/contract.ts';
import type { Caller } from '../caller.ts';
import { monthlyCallsPerPillar } from '../quota/allowance.ts';
import { monthSoFar } from '../usage/calendar.ts';
import { countCalls } from '../usage/usage-daily.repository.ts';
import { operation } from './operation.ts';

type Me = components['schemas']['Me'];

export default operation('identity.me', async ({ caller, db, now }) => {
  const quota = { calls_this_month: await countCalls(db, caller, monthSoFar(now)), limit: monthlyCallsPerPillar(caller) };
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: describe(caller, quota) };
});

function describe(caller: Caller, quota: Me['quota']): Me {
  const { accountId: account_id, mode, name } = caller;
  if (caller.type === 'member')
    return { type: 'user', user_id: caller.id, email: caller.email, name, account_id, roles: [...caller.roles], mode, quota };
  return {
    type: 'key',
    key_id: caller.id,
    mode,
    owner: caller.ownerEmail,
    name,
    scopes: [...caller.scopes],
    account_id,
    plan: caller.plan,
    quota,
    expires_at: caller.expiresAt?.toISOString() ?? null,
  };
}
