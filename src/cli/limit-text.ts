import { limits } from '../../generated/limits.ts';
import type { Style } from './style.ts';
import { type Cell, table } from './table.ts';
import { none } from './text.ts';

interface Policy {
  readonly per: string;
  /** None for what is counted while it is there. */
  readonly window_seconds?: number;
  readonly limits: Readonly<Record<string, number>>;
}

/** What an account may have a limit of its own for. */
export const policies: ReadonlyMap<string, Policy> = new Map(Object.entries({ ...limits.policies, ...limits.concurrency }));

/** One policy as it holds for one account. */
export interface PolicyLimit {
  policy: string;
  per: string;
  window_seconds: number | null;
  plan_limit: number | null;
  own_limit: number | null;
  limit: number | null;
}

export function limitTable(rows: readonly PolicyLimit[], plan: string, style: Style): string {
  return table(
    [
      { title: 'POLICY', of: ({ policy }) => policy },
      { title: 'FOR EACH', of: ({ per }) => per },
      { title: 'WITHIN', of: ({ window_seconds }) => (window_seconds === null ? 'at a time' : `${window_seconds} s`) },
      { title: plan.toUpperCase(), of: ({ plan_limit }) => String(plan_limit ?? none), right: true },
      { title: 'OWN', of: ({ own_limit }): Cell => (own_limit === null ? none : [String(own_limit), 'bold']), right: true },
    ],
    rows,
    style,
  );
}
