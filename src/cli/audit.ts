import type { Command } from 'commander';
import { findAccount } from '../accounts/account.repository.ts';
import { type AuditRow, listAudit } from '../audit/audit.repository.ts';
import { limitOption, type Page, toPage } from './page.ts';
import { existing } from './refusal.ts';
import type { Reply } from './reply.ts';
import { type Context, onStore, type Shell } from './shell.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { none, timeText } from './text.ts';

interface List extends Page {
  account: string;
}

export function addAudit(program: Command, shell: Shell): void {
  const audit = program.command('audit').description('who changed what').helpCommand(false);
  audit
    .command('list')
    .description("list what was changed on an account, newest first; --json tells each change's before and after")
    .requiredOption('--account <id>', 'the account')
    .addOption(limitOption())
    .action(onStore<List>(shell, list));
}

async function list({ db, options: { account, limit } }: Context<List>): Promise<Reply> {
  existing(await findAccount(db, account), 'account', account);
  return toPage(await listAudit(db, account, limit + 1), limit, 'change', auditTable);
}

function auditTable(events: readonly AuditRow[], style: Style): string {
  return table(
    [
      { title: 'TIME', of: ({ occurred_at }) => timeText(occurred_at) },
      { title: 'WHO', of: ({ actor_type, actor_id }) => `${actor_type} ${actor_id}` },
      { title: 'DID', of: ({ action }) => action },
      { title: 'TO', of: ({ target_id }) => target_id },
      { title: 'CHANGE', of: changeText },
      { title: 'REQUEST', of: ({ request_id }) => request_id ?? none },
    ],
    events,
    style,
  );
}

/** What is different after it, as far as a line has room; nothing for what is new or gone as a whole. */
function changeText({ before, after }: AuditRow): string {
  if (!isObject(before) || !isObject(after)) return none;
  const changed = Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const text = changed.map((name) => `${name} ${shown(before[name])} → ${shown(after[name])}`).join(', ');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return none;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? timeText(value) : String(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
