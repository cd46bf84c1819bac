import { plans } from '../../generated/plans.ts';

export type PlanName = keyof typeof plans;

export const planNames = Object.keys(plans) as PlanName[];
