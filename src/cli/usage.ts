import type { Command } from 'commander';
import { loadContract } from '../contract/contract.ts';
import { askTime } from '../db/database-clock.ts';
import { dayOf } from '../usage/calendar.ts';
import { type Reconciliation, reconcile, summaryOf } from '../usage/reconcile.ts';
import type { WrongKeySum, WrongSum } from '../usage/reconciliation.repository.ts';
import { findJournal, forgetJournal, listJournals } from '../usage/usage-journal.repository.ts';
import { examples } from './examples.ts';
import { existing } from './refusal.ts';
import type { Reply } from './reply.ts';
import { type Context, onStore, type Shell } from './shell.ts';
import type { Style } from './style.ts';
import { type Column, table } from './table.ts';
import { none, plural, timeText } from './text.ts';
import { parseDay } from './values.ts';

interface Reconcile {
  from?: string;
  to?: string;
}

export function addUsage(program: Command, shell: Shell): void {
  const usage = program.command('usage').description('what was counted').helpCommand(false);

  usage
    .command('reconcile')
    .description('compare the request log, usage and its sums; status 1 when they do not agree')
    .option('--from <day>', 'the first day (UTC), yesterday unless told', parseDay)
    .option('--to <day>', 'the last day (UTC), today unless told', parseDay)
    .addHelpText('after', examples('usage reconcile --from 2026-11-01 --to 2026-11-30', 'usage reconcile --json | jq .uncounted'))
    .action(onStore<Reconcile>(shell, compare));

  usage
    .command('journals')
    .description('list the journals of gateways, and up to when each is counted')
    .action(onStore(shell, list));

  usage
    .command('forget')
    .description('give up a journal that was lost with its disk, so that usage does not wait for it')
    .argument('<journal>', 'its name')
    .action(onStore(shell, forget));
}

async function compare({ db, options }: Context<Reconcile>): Promise<Reply> {
  const now = new Date(await askTime(db));
  const to = options.to ?? dayOf(now);
  const days = { from: options.from ?? dayOf(new Date(Date.parse(to) - 86_400_000)), to };
  const result = await reconcile(db, loadContract().operations, days, now);
  return { document: result, text: (style) => resultText(result, style), failed: !result.agrees };
}

async function list({ db }: Context): Promise<Reply> {
  const journals = await listJournals(db);
  return { document: { data: journals }, text: (style) => journalTable(journals, style) };
}

async function forget({ db, confirm }: Context, name: string): Promise<Reply> {
  const { counted_until } = existing(await findJournal(db, name), 'journal', name);
  await confirm(`What ${name} holds since ${timeText(counted_until)} will not be waited for. Go on?`);
  await forgetJournal(db, name);
  return { document: { name, counted_until }, text: () => `${name} is not waited for any longer.\n` };
}

function resultText(result: Reconciliation, style: Style): string {
  const { from, to, log_from, answers, events, lost_requests, journals, wrong_sums, wrong_key_sums } = result;
  const summary = summaryOf(result);
  const compared =
    log_from === null ? '' : ` Since ${log_from}: ${plural(answers, 'answer')} to count, ${plural(events, 'event')}.`;
  const lost =
    lost_requests > 0 ? ` Of the log ${plural(lost_requests, 'record')} ${lost_requests === 1 ? 'was' : 'were'} lost.` : '';
  return [
    `${from} to ${to}: ${summary}.${compared}${lost}\n`,
    ...idsText('answered, and not counted', result.uncounted),
    ...idsText('counted, and not in the log', result.unlogged),
    ...idsText('counted, although its answer does not count', result.refused),
    ...idsText('counted twice', result.twice),
    ...(wrong_sums.length > 0 ? ['\nDays whose sums are not those of their events:\n', sumTable(wrong_sums, style)] : []),
    ...(wrong_key_sums.length > 0
      ? ['\nKeys whose sums of a day are not those of their events:\n', keySumTable(wrong_key_sums, style)]
      : []),
    ...(journals.length > 0 ? ['\nNot counted to the end:\n', journalTable(journals, style)] : []),
  ].join('');
}

function idsText(what: string, ids: readonly string[]): string[] {
  return ids.map((id) => `${id}  ${what}\n`);
}

function journalTable(journals: readonly { name: string; counted_until: Date | string }[], style: Style): string {
  return table(
    [
      { title: 'JOURNAL', of: ({ name }) => name },
      { title: 'COUNTED UNTIL', of: ({ counted_until }) => timeText(counted_until) },
    ],
    journals,
    style,
  );
}

const amountColumns: readonly Column<Pick<WrongSum, 'calls' | 'events' | 'cost' | 'events_cost' | 'currency'>>[] = [
  { title: 'CALLS', of: ({ calls }) => calls ?? none, right: true },
  { title: 'EVENTS', of: ({ events }) => events ?? none, right: true },
  { title: 'COST', of: ({ cost }) => cost ?? none, right: true },
  { title: 'OF EVENTS', of: ({ events_cost }) => events_cost ?? none, right: true },
  { title: '', of: ({ currency }) => currency },
];

function sumTable(sums: readonly WrongSum[], style: Style): string {
  return table(
    [
      { title: 'DAY', of: ({ day }) => day },
      { title: 'ACCOUNT', of: ({ account_id }) => account_id },
      { title: 'MODE', of: ({ mode }) => mode },
      { title: 'OPERATION', of: ({ operation_id }) => operation_id ?? none },
      { title: 'METER', of: ({ meter }) => meter },
      ...amountColumns,
    ],
    sums,
    style,
  );
}

function keySumTable(sums: readonly WrongKeySum[], style: Style): string {
  return table(
    [
      { title: 'DAY', of: ({ day }) => day },
      { title: 'ACCOUNT', of: ({ account_id }) => account_id },
      { title: 'MODE', of: ({ mode }) => mode },
      { title: 'KEY', of: ({ key_id }) => key_id },
      ...amountColumns,
    ],
    sums,
    style,
  );
}
