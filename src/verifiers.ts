import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import { listenToChanges } from './db/changes.ts';
import type { Database } from './db/tables.ts';
import { createKeyCallers } from './keys/callers.ts';
import { touchKeys } from './keys/key.repository.ts';
import { createLastUsed } from './keys/last-used.ts';
import { isWellFormed } from './keys/secret.ts';
import type { Log } from './log.ts';
import type { OidcConfig } from './oidc/config.ts';
import { openOidc } from './oidc/oidc.ts';
import type { Verifiers } from './pipeline/authenticate.ts';

export interface VerifierOptions {
  db: Kysely<Database>;
  databaseUrl: string;
  /** Undefined: keys alone open the gateway. */
  oidc: OidcConfig | undefined;
  clock: Clock;
  log: Log;
}

export interface OpenVerifiers {
  verifiers: Verifiers;
  /** Something of the account's has changed here: what is remembered of its callers is looked up again. Other gateways are told. */
  forget(accountId: string): void;
}

/** What checks credentials, and all that keeps it up to date. */
export function openVerifiers(
  started: AsyncDisposableStack,
  { db, databaseUrl, oidc, clock, log }: VerifierOptions,
): OpenVerifiers {
  const keys = createKeyCallers(db, clock);
  const lastUsed = createLastUsed({
    write: (uses) => touchKeys(db, uses),
    onError: (err) => log.warn({ err }, 'the last use of keys could not be noted'),
  });
  started.defer(() => lastUsed.close());
  const tokens = oidc && started.adopt(openOidc({ config: oidc, db, clock, log }), (opened) => opened.stop());

  function forget(accountId: string): void {
    keys.forget(accountId);
    tokens?.forget(accountId);
  }
  function onChannel(open: boolean): void {
    keys.setToldOfChanges(open);
    tokens?.setToldOfChanges(open);
  }
  const changes = listenToChanges({ url: databaseUrl, onChange: forget, onChannel, log });
  started.defer(() => changes.stop());

  const apiKey = {
    accepts: isWellFormed,
    recall(secret: string) {
      const caller = keys.recall(secret);
      if (caller) lastUsed.note(caller.id, clock.now());
      return caller;
    },
    async verify(secret: string) {
      const caller = await keys.verify(secret);
      if (caller) lastUsed.note(caller.id, clock.now());
      return caller;
    },
  };
  return { verifiers: { apiKey: tokens ? [apiKey, tokens] : [apiKey] }, forget };
}
