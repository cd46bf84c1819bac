import type { PillarRules } from '../../resource.ts';
import { createSession, revokeSession, sessions } from './sessions.ts';
import { trustEvents, trustScore } from './trust.ts';
import { verify } from './verify.ts';

export const identity: PillarRules = {
  resources: [sessions, trustEvents],
  operations: {
    'identity.verify': verify,
    'identity.sessions.create': createSession,
    'identity.sessions.revoke': revokeSession,
    'identity.trust.get': trustScore,
  },
};
