import { revokeKey } from '../keys/key.repository.ts';
import { Problem } from '../problem.ts';
import { operation } from './operation.ts';

export default operation('keys.revoke', async ({ path, caller, db, now }) => {
  const row = await revokeKey(db, caller, path.id, now);
  if (!row) throw new Problem('not_found', 'You have no key with this id.');
  return { status: 204 };
});
