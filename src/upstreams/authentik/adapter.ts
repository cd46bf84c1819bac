import type { Adapter } from '../adapter.ts';
import { readDiscovery } from './discovery.ts';
import { createSession, revokeSession } from './sessions.ts';

/** Authentik. Its OAuth endpoints know one client, the gateway, so that the gateway remembers whose sessions are whose. */
export const authentik: Adapter = {
  operations: {
    'identity.oidc.discovery': readDiscovery,
    'identity.sessions.create': createSession,
    'identity.sessions.revoke': revokeSession,
  },
};
