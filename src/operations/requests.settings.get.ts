import { findAccount } from '../accounts/account.repository.ts';
import { keepsBodies } from '../accounts/account.ts';
import { operation } from './operation.ts';

export default operation('requests.settings.get', async ({ caller, db }) => {
  const account = await findAccount(db, caller.accountId);
  return { status: 200, body: { bodies: account !== undefined && keepsBodies(account, caller.mode) } };
});
