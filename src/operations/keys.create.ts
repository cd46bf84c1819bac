import { newId } from '../ids.ts';
import { insertKey } from '../keys/key.repository.ts';
import { toKey } from '../keys/key.ts';
import { createSecret, hashSecret } from '../keys/secret.ts';
import { Problem } from '../problem.ts';
import { operation } from './operation.ts';

export default operation('keys.create', async ({ body, caller, db, now }) => {
  const beyond = body.scopes.find((scope) => !caller.scopes.includes(scope));
  if (beyond !== undefined) throw new Problem('insufficient_scope', `This key lacks the scope ${beyond}, so it cannot grant it.`);

  const expiresAt = body.expires_at === undefined ? null : new Date(body.expires_at);
  if (expiresAt && expiresAt <= now) {
    throw new Problem('invalid_param', 'The key would be expired at once.', {
      errors: [{ pointer: '/body/expires_at', detail: 'is not in the future', expected: 'a time after now' }],
    });
  }

  const type = body.type ?? 'secret';
  const secret = createSecret(type, caller.mode);
  const row = await insertKey(db, {
    id: newId('ak'),
    account_id: caller.accountId,
    name: body.name,
    type,
    mode: caller.mode,
    hash: hashSecret(secret),
    last4: secret.slice(-4),
    scopes: body.scopes,
    created_at: now,
    expires_at: expiresAt,
  });
  return { status: 201, headers: { 'Cache-Control': 'no-store' }, body: { key: toKey(row), secret } };
});
