import { Argument, type Command, Option } from 'commander';
import { findAccount, insertAccount, listAccounts } from '../accounts/account.repository.ts';
import { toAccount } from '../accounts/account.ts';
import { type Currency, currencies } from '../accounts/currency.ts';
import { listLimits } from '../accounts/limit.repository.ts';
import { type PlanName, planNames } from '../accounts/plan.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import { newId } from '../ids.ts';
import { countLiveKeys } from '../keys/key.repository.ts';
import { listMembers, type MemberRow } from '../oidc/member.repository.ts';
import { changePlan, resume, suspend } from './account-changes.ts';
import { accountFields, accountTable, type Member } from './account-text.ts';
import { examples } from './examples.ts';
import { limitOption, type Page, toPage } from './page.ts';
import { existing } from './refusal.ts';
import type { Reply } from './reply.ts';
import { type Context, onStore, type Shell } from './shell.ts';
import { parseEmail, parseName } from './values.ts';

interface Create {
  name: string;
  email: string;
  plan: PlanName;
  currency: Currency;
}

const mostMembers = 1_000;

export function addAccounts(program: Command, shell: Shell): void {
  const accounts = program
    .command('accounts')
    .description('who pays: make, find, suspend, and change the plan')
    .helpCommand(false);

  accounts
    .command('create')
    .description('make an account')
    .requiredOption('--name <name>', 'what it is called', parseName)
    .requiredOption('--email <address>', "its owner's address", parseEmail)
    .addOption(new Option('--plan <plan>', 'what it may do').choices(planNames).default('sandbox'))
    .addOption(new Option('--currency <code>', 'what it is billed in').choices(currencies).default('USD'))
    .addHelpText('after', examples('accounts create --name "Acme" --email billing@acme.example --plan builder --currency DZD'))
    .action(onStore<Create>(shell, create));

  accounts
    .command('list')
    .description('list accounts, newest first')
    .option('--search <text>', 'only those with this in their name or address')
    .addOption(limitOption())
    .action(onStore<Page & { search?: string }>(shell, list));

  const one = (verb: string, description: string) =>
    accounts.command(verb).description(description).argument('<id>', 'the account');
  one('show', 'show an account with its members, its keys and its own limits').action(onStore(shell, show));
  one('suspend', 'let nothing of an account open anything, until it is resumed').action(onStore(shell, suspend));
  one('resume', 'end a suspension').action(onStore(shell, resume));
  one('plan', 'put an account on another plan')
    .addArgument(new Argument('<plan>', 'the plan').choices(planNames))
    .addHelpText('after', examples('accounts plan acc_… enterprise'))
    .action(onStore(shell, changePlan));
}

async function create({ db, clock, operator, options }: Context<Create>): Promise<Reply> {
  const { name, email, plan, currency } = options;
  const now = clock.now();
  const account = await db.transaction().execute(async (trx) => {
    const row = { id: newId('acc'), name, owner_email: email, plan, currency, created_at: now };
    const created = toAccount(await insertAccount(trx, row));
    const change = { accountId: row.id, action: 'account.create', targetId: row.id, before: null, after: created };
    await insertAudit(trx, operator, change, now);
    return created;
  });
  return { document: account, text: (style) => accountFields(account, style) };
}

async function list({ db, options }: Context<Page & { search?: string }>): Promise<Reply> {
  const rows = await listAccounts(db, { search: options.search, limit: options.limit + 1 });
  return toPage(rows.map(toAccount), options.limit, 'account', accountTable);
}

async function show({ db, clock }: Context, id: string): Promise<Reply> {
  const account = toAccount(existing(await findAccount(db, id), 'account', id));
  const keys = await countLiveKeys(db, id, clock.now());
  const limits = Object.fromEntries((await listLimits(db, id)).map(({ policy, limit }) => [policy, limit]));
  const members = (await listMembers(db, id, mostMembers)).map(toMember);
  const details = { keys, limits, members };
  return { document: { ...account, ...details }, text: (style) => accountFields(account, style, details) };
}

function toMember({ id, name, email, last_sign_in_at }: MemberRow): Member {
  return { id, name, email, last_sign_in_at: last_sign_in_at.toISOString() };
}
