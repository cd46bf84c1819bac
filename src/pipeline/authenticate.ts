import type { Caller } from '../caller.ts';
import { developerDocs, Problem } from '../problem.ts';
import type { BadKeys } from './bad-keys.ts';
import { type Next, operationOf, type Stage, type StageContext } from './stage.ts';

/** Checks one kind of credential. */
export interface Verifier {
  /** Whether the text alone can be such a credential. */
  accepts(credential: string): boolean;
  /**
   * The caller that the credential stands for; undefined when it is unknown, revoked or expired.
   * @throws Problem that says more than that; any other Error when it cannot be checked.
   */
  verify(credential: string): Promise<Caller | undefined>;
  /** The same from memory, for what has been verified a moment ago. */
  recall?(credential: string): Caller | undefined;
}

/** The verifiers of each security scheme of the contract. */
export type Verifiers = Readonly<Record<string, readonly Verifier[]>>;

/** A live caller, or 401. A public operation goes on without one, unless a service behind it could tell the modes apart. */
export function authenticate(verifiers: Verifiers, badKeys: BadKeys): Stage {
  return function authenticate(ctx, next) {
    const operation = operationOf(ctx);
    const header = ctx.req.headers.authorization;
    const isPublic = operation.schemes.length === 0;
    if (isPublic && (operation.kind !== 'upstream' || header === undefined)) return next(ctx);

    const schemes = isPublic ? Object.keys(verifiers) : operation.schemes;
    const credential = credentialPattern.exec(header ?? '')?.[1];
    const known = credential === undefined ? undefined : recall(credential, schemes, verifiers);
    if (!known) return check(ctx, next, credential, schemes);
    ctx.state.caller = known;
    return next(ctx);
  };

  async function check(ctx: StageContext, next: Next, credential: string | undefined, schemes: readonly string[]): Promise<void> {
    ctx.state.caller = await identify(credential, schemes, verifiers).catch((error: unknown) => {
      throw badKeys(error, ctx.state.clientAddress);
    });
    await next(ctx);
  }
}

const credentialPattern = /^Bearer +(\S+) *$/i;

function recall(credential: string, schemes: readonly string[], verifiers: Verifiers): Caller | undefined {
  for (const scheme of schemes) {
    for (const verifier of verifiers[scheme] ?? []) {
      const caller = verifier.recall?.(credential);
      if (caller) return caller;
    }
  }
  return undefined;
}

async function identify(credential: string | undefined, schemes: readonly string[], verifiers: Verifiers): Promise<Caller> {
  if (credential === undefined) {
    throw unauthenticated('missing_authorization', 'Send your API key as "Authorization: Bearer <key>".');
  }
  const verifier = schemes.flatMap((scheme) => verifiers[scheme] ?? []).find((candidate) => candidate.accepts(credential));
  if (!verifier) {
    throw unauthenticated(
      'invalid_token_shape',
      'This is neither an API key nor an access token: a key is sk_live_, sk_sandbox_, pk_live_ or pk_sandbox_, and 38 letters and digits. Was it cut when it was copied?',
    );
  }
  const caller = await verifier.verify(credential).catch((cause: unknown) => {
    if (cause instanceof Problem) throw cause.code === 'invalid_key' ? unauthenticated(cause.code, cause.message) : cause;
    throw new Problem('unavailable', 'Keys cannot be checked at the moment. Try again in a few seconds.', {
      cause,
      headers: { 'Retry-After': '2' },
    });
  });
  if (!caller) throw unauthenticated('invalid_key', 'This key is unknown, revoked or expired.');
  return caller;
}

function unauthenticated(code: 'missing_authorization' | 'invalid_token_shape' | 'invalid_key', detail: string): Problem {
  const reason = code === 'missing_authorization' ? '' : ', error="invalid_token"';
  return new Problem(code, detail, {
    headers: { 'WWW-Authenticate': `Bearer realm="tkawen"${reason}` },
    extra: { developer_docs: `${developerDocs}/api-key` },
  });
}
