import { type Command, Option } from 'commander';
import { type AccountRow, findAccount, lockAccount } from '../accounts/account.repository.ts';
import { listLimits, setLimit, unsetLimit } from '../accounts/limit.repository.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import { examples } from './examples.ts';
import { limitTable, type PolicyLimit, policies } from './limit-text.ts';
import { existing } from './refusal.ts';
import type { Reply } from './reply.ts';
import { type Context, onStore, type Shell } from './shell.ts';
import { printable } from './text.ts';
import { wholeNumber } from './values.ts';

interface Named {
  account: string;
  policy: string;
}

const mostOfAnInteger = 2_147_483_647;

export function addLimits(program: Command, shell: Shell): void {
  const limits = program.command('limits').description("an account's own limits, in place of its plan's").helpCommand(false);
  const of = (verb: string, description: string) =>
    limits.command(verb).description(description).requiredOption('--account <id>', 'the account');
  const policyOption = () => new Option('--policy <name>', 'which limit').choices([...policies.keys()]).makeOptionMandatory();

  of('list', "list an account's limits: its plan's, and its own").action(onStore<Pick<Named, 'account'>>(shell, list));
  of('set', 'give an account a limit of its own, in force within seconds')
    .addOption(policyOption())
    .requiredOption('--limit <count>', 'how much; 0 refuses every call', wholeNumber(0, mostOfAnInteger))
    .addHelpText('after', examples('limits set --account acc_… --policy connect.sms --limit 2000'))
    .action(onStore<Named & { limit: number }>(shell, (context) => change(context, context.options.limit)));
  of('unset', "put an account back on its plan's limit")
    .addOption(policyOption())
    .action(onStore<Named>(shell, (context) => change(context, undefined)));
}

async function list({ db, options: { account: id } }: Context<Pick<Named, 'account'>>): Promise<Reply> {
  const account = existing(await findAccount(db, id), 'account', id);
  const own = new Map((await listLimits(db, id)).map(({ policy, limit }) => [policy, limit]));
  const data = [...policies.keys()].map((policy) => toLimit(account, policy, own.get(policy)));
  return { document: { data }, text: (style) => limitTable(data, account.plan, style) };
}

/** A limit of undefined is the plan's. */
async function change({ db, clock, operator, options }: Context<Named>, limit: number | undefined): Promise<Reply> {
  const { account: id, policy } = options;
  const account = await db.transaction().execute(async (trx) => {
    const locked = existing(await lockAccount(trx, id), 'account', id);
    const before = (await listLimits(trx, id)).find((own) => own.policy === policy)?.limit;
    if (before === limit) return locked;
    if (limit === undefined) await unsetLimit(trx, id, policy);
    else await setLimit(trx, { account_id: id, policy, limit });
    const noted = {
      accountId: id,
      action: limit === undefined ? 'limit.unset' : 'limit.set',
      targetId: policy,
      before: { limit: before ?? null },
      after: { limit: limit ?? null },
    };
    await insertAudit(trx, operator, noted, clock.now());
    return locked;
  });
  const outcome = toLimit(account, policy, limit);
  const said = limit === undefined ? `${outcome.limit}, as the plan ${account.plan} says` : limit;
  return { document: outcome, text: () => `${policy} of ${printable(account.name)} (${id}) is ${said}.\n` };
}

function toLimit({ plan }: AccountRow, policy: string, own: number | undefined): PolicyLimit {
  const { per, window_seconds = null, limits = {} } = policies.get(policy) ?? { per: 'account' };
  const planLimit = limits[plan] ?? null;
  return { policy, per, window_seconds, plan_limit: planLimit, own_limit: own ?? null, limit: own ?? planLimit };
}
