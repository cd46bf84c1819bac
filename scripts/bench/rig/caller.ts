import type { Kysely } from 'kysely';
import { insertAccount } from '../../../src/accounts/account.repository.ts';
import { setLimit } from '../../../src/accounts/limit.repository.ts';
import { loadContract } from '../../../src/contract/contract.ts';
import type { Database } from '../../../src/db/tables.ts';
import { newId } from '../../../src/ids.ts';
import { insertKey } from '../../../src/keys/key.repository.ts';
import { createSecret, hashSecret } from '../../../src/keys/secret.ts';

/** So much that nothing is refused, while every policy counts as it does for anyone. */
const limit = 1_000_000_000;

/** An account that may call as often as it likes, and the secret of its live key. */
export async function addCaller(db: Kysely<Database>): Promise<string> {
  const { limits, operations } = loadContract();
  const account_id = newId('acc');
  const now = new Date();
  const owner = { name: 'Bench', owner_email: 'bench@example.com', plan: 'enterprise', currency: 'USD' };
  await insertAccount(db, { id: account_id, ...owner, created_at: now });
  for (const policy of Object.keys(limits.policies)) await setLimit(db, { account_id, policy, limit });
  const secret = createSecret('secret', 'live');
  await insertKey(db, {
    id: newId('ak'),
    account_id,
    name: 'bench',
    type: 'secret',
    mode: 'live',
    hash: hashSecret(secret),
    last4: secret.slice(-4),
    scopes: [...new Set(operations.flatMap(({ scopes }) => scopes))],
    created_at: now,
  });
  return secret;
}
