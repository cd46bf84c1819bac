import { findAccount } from '../accounts/account.repository.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import type { Mode } from '../caller.ts';
import { newId } from '../ids.ts';
import { insertKey } from '../keys/key.repository.ts';
import { toKey } from '../keys/key.ts';
import { createSecret, hashSecret } from '../keys/secret.ts';
import { existing, Misuse } from './refusal.ts';
import type { Reply } from './reply.ts';
import { shortenScopes } from './scopes.ts';
import type { Context } from './shell.ts';
import { printable, timeText } from './text.ts';

export interface CreateKey {
  account: string;
  mode: Mode;
  scopes: string[];
  name: string;
  expires?: Date;
  allowedIp?: string[];
  publishable?: true;
  origin?: string[];
}

/** The secret goes to standard output alone, so that `KEY=$(tkawen-api keys create …)` holds it and nothing else. */
export async function createKey({ db, clock, operator, options }: Context<CreateKey>): Promise<Reply> {
  const { account: accountId, mode, scopes, name, expires = null, allowedIp = [], origin = [] } = options;
  const type = options.publishable ? 'publishable' : 'secret';
  if (options.publishable && origin.length === 0) throw new Misuse('A publishable key needs at least one --origin.');
  if (!options.publishable && origin.length > 0)
    throw new Misuse('--origin goes with --publishable: a secret key has no place in a page.');
  const account = existing(await findAccount(db, accountId), 'account', accountId);

  const now = clock.now();
  const secret = createSecret(type, mode);
  const key = await db.transaction().execute(async (trx) => {
    const row = await insertKey(trx, {
      id: newId('ak'),
      account_id: accountId,
      name,
      type,
      mode,
      hash: hashSecret(secret),
      last4: secret.slice(-4),
      scopes,
      allowed_ips: allowedIp,
      allowed_origins: origin,
      created_at: now,
      expires_at: expires,
    });
    const created = toKey(row);
    await insertAudit(trx, operator, { accountId, action: 'key.create', targetId: row.id, before: null, after: created }, now);
    return created;
  });
  const ending = expires ? `, until ${timeText(expires)}` : '';
  const warning = account.suspended_at ? '\nThe account is suspended: the key opens nothing until it is resumed.' : '';
  return {
    document: { key, secret },
    text: () => `${secret}\n`,
    note: `${key.id} opens ${shortenScopes(scopes)} for ${printable(account.name)} (${mode}${ending}). Its secret is not shown again.${warning}`,
  };
}
