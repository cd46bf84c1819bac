import { actorOf, insertAudit } from '../audit/audit.repository.ts';
import type { Caller, Mode } from '../caller.ts';
import { newId } from '../ids.ts';
import { isIpRange } from '../keys/addresses.ts';
import { insertKey } from '../keys/key.repository.ts';
import { toKey } from '../keys/key.ts';
import { createSecret, hashSecret } from '../keys/secret.ts';
import { Problem, type Violation } from '../problem.ts';
import { type Input, operation } from './operation.ts';

export default operation('keys.create', async ({ body, caller, db, now, requestId }) => {
  const mode = body.mode ?? caller.mode;
  refuseExcess(caller, body.scopes, mode);
  const errors = violationsOf(body, now);
  if (errors.length > 0) throw new Problem('invalid_param', `${errors[0]?.pointer} ${errors[0]?.detail}.`, { errors });

  const type = body.type ?? 'secret';
  const secret = createSecret(type, mode);
  const key = await db.transaction().execute(async (trx) => {
    const row = await insertKey(trx, {
      id: newId('ak'),
      account_id: caller.accountId,
      name: body.name,
      type,
      mode,
      hash: hashSecret(secret),
      last4: secret.slice(-4),
      scopes: body.scopes,
      allowed_ips: body.allowed_ips ?? [],
      allowed_origins: body.allowed_origins ?? [],
      metadata: JSON.stringify(body.metadata ?? {}),
      created_at: now,
      expires_at: body.expires_at === undefined ? null : new Date(body.expires_at),
    });
    const created = toKey(row);
    await insertAudit(
      trx,
      actorOf(caller, requestId),
      { accountId: caller.accountId, action: 'key.create', targetId: row.id, before: null, after: created },
      now,
    );
    return created;
  });
  return { status: 201, headers: { 'Cache-Control': 'no-store' }, body: { key, secret } };
});

/** Nobody can grant what they do not hold. */
function refuseExcess(caller: Caller, scopes: readonly string[], mode: Mode): void {
  const beyond = scopes.find((scope) => !caller.scopes.includes(scope));
  if (beyond !== undefined) throw new Problem('insufficient_scope', `This key lacks the scope ${beyond}, so it cannot grant it.`);
  if (mode === 'live' && caller.mode !== 'live') throw new Problem('insufficient_scope', 'A sandbox key cannot make a live one.');
}

/** What the schema cannot say. */
function violationsOf(
  { type, expires_at, allowed_ips = [], allowed_origins = [] }: Input<'keys.create'>['body'],
  now: Date,
): Violation[] {
  const errors: Violation[] = [];
  if (expires_at !== undefined && new Date(expires_at) <= now) {
    errors.push({ pointer: '/body/expires_at', detail: 'is not in the future', expected: 'a time after now' });
  }
  for (const [i, range] of allowed_ips.entries()) {
    if (!isIpRange(range))
      errors.push({ pointer: `/body/allowed_ips/${i}`, detail: 'is not an address or a range', expected: 'CIDR notation' });
  }
  if (type === 'publishable' && allowed_origins.length === 0) {
    errors.push({ pointer: '/body/allowed_origins', detail: 'is needed for a publishable key', expected: 'at least one origin' });
  }
  return errors;
}
