import { plans } from '../../generated/plans.ts';
import type { Mode } from '../caller.ts';

/** How many calls each pillar takes in a month; null when the plan sets no limit. A sandbox key has the sandbox's allowance. */
export function monthlyCallsPerPillar({ mode, plan }: { mode: Mode; plan: string }): number | null {
  const effective = mode === 'sandbox' ? 'sandbox' : plan;
  return Object.entries(plans).find(([name]) => name === effective)?.[1].monthly_calls_per_pillar ?? null;
}
