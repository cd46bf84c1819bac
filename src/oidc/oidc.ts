import type { MemberCaller } from '../caller.ts';
import { createCallerCache } from '../caller-cache.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/tables.ts';
import type { Log } from '../log.ts';
import { Problem } from '../problem.ts';
import type { OidcConfig } from './config.ts';
import { connectIssuer, IssuerFault } from './issuer.ts';
import { createKeySet } from './key-set.ts';
import { createSignIn } from './sign-in.ts';
import { createTokenVerifier, isTokenShaped } from './token.ts';

export interface Oidc {
  accepts(credential: string): boolean;
  /** @throws Problem that says why the token is refused. */
  verify(token: string): Promise<MemberCaller | undefined>;
  /** Something of the account's has changed: its tokens are checked again. */
  forget(accountId: string): void;
  /** Whether changes of accounts are told at present. */
  setToldOfChanges(told: boolean): void;
  stop(): Promise<void>;
}

export interface OidcOptions {
  config: OidcConfig;
  db: Db;
  clock: Clock;
  log: Log;
}

const mostTokens = 10_000;

/** Access tokens of the configured issuer as credentials. It waits for the issuer with the first token, not here. */
export function openOidc({ config, db, clock, log }: OidcOptions): Oidc {
  const { issuer, audiences, groupScopes, clockSkewSeconds, staleSeconds } = config;
  const connection = connectIssuer(issuer);
  const keys = createKeySet({ fetchKeys: connection.fetchKeys, staleSeconds, clock, ...reportTo(log, issuer) });
  const verifyToken = createTokenVerifier({ issuer, audiences, clockSkewSeconds, findKey: keys.find, clock });
  const signIn = createSignIn({ db, issuer, groupScopes });

  const { verify, forget, setToldOfChanges } = createCallerCache({
    async load(token) {
      const claims = await verifyToken(token);
      const caller = await signIn(claims, clock.now());
      if (!caller) throw new Problem('invalid_key', 'The account that this access token stands for is not open.');
      return { caller, expiresAt: claims.expiresAt };
    },
    clock,
    mostCallers: mostTokens,
  });
  return {
    accepts: isTokenShaped,
    verify,
    forget,
    setToldOfChanges,
    async stop() {
      keys.stop();
      await connection.close();
    },
  };
}

/** Says once what is wrong, and once that it is over: the issuer is asked every half minute. */
function reportTo(log: Log, issuer: string): { onLoaded(): void; onFailure(error: unknown): void } {
  let reported: string | undefined;
  return {
    onLoaded() {
      if (reported !== '') log.info({ issuer }, 'the keys of the OIDC issuer are known');
      reported = '';
    },
    onFailure(error) {
      const { message } = error as Error;
      if (message === reported) return;
      reported = message;
      if (error instanceof IssuerFault) log.error({ issuer }, message);
      else log.warn({ issuer, err: error }, 'the keys of the OIDC issuer cannot be fetched: the last ones are used for a while');
    },
  };
}
