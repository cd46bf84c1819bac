import { type Command, Option } from 'commander';
import { findAccount } from '../accounts/account.repository.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import type { Mode } from '../caller.ts';
import { findKey, listKeys, lockKey, updateKey } from '../keys/key.repository.ts';
import { toKey } from '../keys/key.ts';
import { examples } from './examples.ts';
import { type CreateKey, createKey } from './key-create.ts';
import { keyTable, secretHint } from './key-text.ts';
import { limitOption, type Page, toPage } from './page.ts';
import { existing } from './refusal.ts';
import type { Reply } from './reply.ts';
import { parseScopes } from './scopes.ts';
import { type Context, onStore, type Shell } from './shell.ts';
import { printable } from './text.ts';
import { addIpRange, addOrigin, expiry, parseName } from './values.ts';

interface List extends Page {
  account: string;
  mode?: Mode;
}

const modes: readonly Mode[] = ['live', 'sandbox'];

export function addKeys(program: Command, shell: Shell): void {
  const keys = program.command('keys').description('what opens the API: make, list and revoke keys').helpCommand(false);

  keys
    .command('create')
    .description('make a key; its secret is printed, alone, and never again')
    .requiredOption('--account <id>', 'whose it is')
    .addOption(new Option('--mode <mode>', 'what it reaches').choices(modes).makeOptionMandatory())
    .requiredOption('--scopes <list>', "what it may do: connect:read,pay:* or '*'", parseScopes)
    .option('--name <name>', 'what it is called', parseName, 'made by an operator')
    .option('--expires <when>', 'when it ends: 90d, 12h, or a time', expiry(shell.clock))
    .option('--allowed-ip <range>', 'where it may be used from; may be repeated', addIpRange)
    .option('--publishable', 'a key for pages and apps, which opens little')
    .option('--origin <origin>', 'the pages that may use it; may be repeated', addOrigin)
    .addHelpText(
      'after',
      examples(
        "keys create --account acc_… --mode live --scopes 'connect:*,usage:read' --expires 90d",
        'keys create --account acc_… --mode sandbox --scopes commerce:read --publishable --origin https://shop.example.com',
      ),
    )
    .action(onStore<CreateKey>(shell, createKey));

  keys
    .command('list')
    .description("list an account's keys, newest first")
    .requiredOption('--account <id>', 'whose they are')
    .addOption(new Option('--mode <mode>', 'only those of one mode').choices(modes))
    .addOption(limitOption())
    .action(onStore<List>(shell, list));

  keys.command('revoke').description('end a key, now and for ever').argument('<id>', 'the key').action(onStore(shell, revoke));
}

async function list({ db, clock, options }: Context<List>): Promise<Reply> {
  const { account, mode, limit } = options;
  existing(await findAccount(db, account), 'account', account);
  const lists = modes
    .filter((one) => mode === undefined || one === mode)
    .map((one) => listKeys(db, { accountId: account, mode: one }, limit + 1, undefined));
  const rows = (await Promise.all(lists)).flat().sort((a, b) => (a.id < b.id ? 1 : -1));
  return toPage(rows.map(toKey), limit, 'key', (keys, style) => keyTable(keys, clock.now(), style));
}

async function revoke({ db, clock, operator, confirm }: Context, id: string): Promise<Reply> {
  const found = existing(await findKey(db, id), 'key', id);
  const owner = { accountId: found.account_id, mode: found.mode };
  const account = existing(await findAccount(db, owner.accountId), 'account', owner.accountId);
  const name = `The key "${printable(found.name)}" (${id}, ${secretHint(found)}) of ${printable(account.name)}`;
  if (!found.revoked_at) await confirm(`${name}: it stops working within seconds, for ever. Revoke it?`);

  const { key, changed } = await db.transaction().execute(async (trx) => {
    const before = existing(await lockKey(trx, owner, id), 'key', id);
    if (before.revoked_at) return { key: toKey(before), changed: false };
    const now = clock.now();
    const after = toKey(await updateKey(trx, owner, id, { revoked_at: now }));
    const change = { accountId: owner.accountId, action: 'key.revoke', targetId: id, before: toKey(before), after };
    await insertAudit(trx, operator, change, now);
    return { key: after, changed: true };
  });
  return { document: key, text: () => `${name} ${changed ? 'is revoked' : 'was revoked already'}.\n` };
}
