import { type AccountChange, type AccountRow, findAccount, lockAccount, updateAccount } from '../accounts/account.repository.ts';
import { toAccount } from '../accounts/account.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import { existing } from './refusal.ts';
import type { Reply } from './reply.ts';
import type { Context } from './shell.ts';
import { printable } from './text.ts';

interface Step {
  action: string;
  change(now: Date): AccountChange;
  /** Whether the account is like that already, so that there is nothing to do. */
  holds(account: AccountRow): boolean;
  /** Asked before, where somebody is there. */
  question?: string;
  already: string;
  done: string;
}

export function suspend(context: Context, id: string): Promise<Reply> {
  return carryOut(context, id, {
    action: 'account.suspend',
    change: (now) => ({ suspended_at: now }),
    holds: ({ suspended_at }) => suspended_at !== null,
    question: 'Its keys and its members are refused within seconds. Suspend it?',
    already: 'is suspended already',
    done: 'is suspended',
  });
}

export function resume(context: Context, id: string): Promise<Reply> {
  return carryOut(context, id, {
    action: 'account.resume',
    change: () => ({ suspended_at: null }),
    holds: ({ suspended_at }) => suspended_at === null,
    already: 'is not suspended',
    done: 'works again',
  });
}

export function changePlan(context: Context, id: string, plan: string): Promise<Reply> {
  return carryOut(context, id, {
    action: 'account.change_plan',
    change: () => ({ plan }),
    holds: (account) => account.plan === plan,
    already: `has the plan ${plan} already`,
    done: `has the plan ${plan}`,
  });
}

async function carryOut(context: Context, id: string, step: Step): Promise<Reply> {
  const { db, clock, operator } = context;
  const found = existing(await findAccount(db, id), 'account', id);
  const name = `${printable(found.name)} (${id})`;
  if (step.question !== undefined && !step.holds(found)) await context.confirm(`${name}: ${step.question}`);

  const { account, changed } = await db.transaction().execute(async (trx) => {
    const before = existing(await lockAccount(trx, id), 'account', id);
    if (step.holds(before)) return { account: toAccount(before), changed: false };
    const now = clock.now();
    const after = toAccount(await updateAccount(trx, id, step.change(now)));
    await insertAudit(trx, operator, { accountId: id, action: step.action, targetId: id, before: toAccount(before), after }, now);
    return { account: after, changed: true };
  });
  return { document: account, text: () => `${name} ${changed ? step.done : step.already}.\n` };
}
