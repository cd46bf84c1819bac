import type { Account } from '../accounts/account.ts';
import type { Mode } from '../caller.ts';
import type { Style } from './style.ts';
import { type Cell, fields, table } from './table.ts';
import { none, timeText } from './text.ts';

export interface Member {
  id: string;
  name: string;
  email: string | null;
  last_sign_in_at: string;
}

export interface AccountDetails {
  members: Member[];
  keys: Record<Mode, number>;
  limits: Record<string, number>;
}

export function accountTable(accounts: readonly Account[], style: Style): string {
  return table(
    [
      { title: 'ID', of: ({ id }) => id },
      { title: 'NAME', of: ({ name }) => name },
      { title: 'OWNER', of: ({ owner_email }) => owner_email },
      { title: 'PLAN', of: ({ plan }) => plan },
      { title: 'BILLED IN', of: ({ currency }) => currency },
      { title: 'STATUS', of: statusOf },
      { title: 'CREATED', of: ({ created_at }) => timeText(created_at) },
    ],
    accounts,
    style,
  );
}

export function accountFields(account: Account, style: Style, details?: AccountDetails): string {
  const pairs: [label: string, value: Cell][] = [
    ['ID', account.id],
    ['Name', account.name],
    ['Owner', account.owner_email],
    ['Plan', account.plan],
    ['Billed in', account.currency],
    ['Status', account.suspended_at ? [`suspended since ${timeText(account.suspended_at)}`, 'red'] : statusOf(account)],
    ['Created', timeText(account.created_at)],
  ];
  if (details) {
    const { keys, limits, members } = details;
    pairs.push(['Keys', `${keys.live} live, ${keys.sandbox} sandbox`]);
    pairs.push(['Own limits', listText(Object.entries(limits).map(([policy, limit]) => `${policy} ${limit}`))]);
    pairs.push(['Members', listText(members.map(({ name, email }) => (email === null ? name : `${name} <${email}>`)))]);
  }
  return fields(pairs, style);
}

function statusOf({ suspended_at }: Account): Cell {
  return suspended_at ? ['suspended', 'red'] : ['active', 'green'];
}

function listText(items: readonly string[]): string {
  return items.join(', ') || none;
}
