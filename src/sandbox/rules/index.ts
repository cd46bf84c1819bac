import type { PillarRules } from '../resource.ts';

export const pillarRules: readonly PillarRules[] = [];
