import type { PillarRules } from '../resource.ts';
import { commerce } from './commerce/index.ts';
import { connect } from './connect/index.ts';
import { identity } from './identity/index.ts';
import { knowledge } from './knowledge/index.ts';
import { logistics } from './logistics/index.ts';
import { pay } from './pay/index.ts';

export const pillarRules: readonly PillarRules[] = [identity, connect, pay, commerce, knowledge, logistics];
