import type { Caller } from '../caller.ts';
import { type Deprecation, fillLink } from '../contract/deprecation.ts';
import { type Next, operationOf, type Stage, type StageContext } from './stage.ts';

interface End {
  at: string;
  sunset: string | null;
}

/**
 * The answers of a deprecated operation, and those to a key that has been rotated, say so, and until when it works (RFC 9745,
 * RFC 8594). Of two ends, which one header cannot announce, they say the first.
 */
export const announceEnd: Stage = function announceEnd(ctx, next) {
  const { deprecation } = operationOf(ctx);
  const end = firstOf(deprecation, endOfKey(ctx.state.caller));
  return end ? announce(ctx, next, end, deprecation) : next(ctx);
};

async function announce(ctx: StageContext, next: Next, end: End, deprecation: Deprecation | null): Promise<void> {
  try {
    await next(ctx);
  } finally {
    // Last, since a service may link to something too.
    ctx.set('Deprecation', end.at);
    if (end.sunset !== null) ctx.set('Sunset', end.sunset);
    if (deprecation) ctx.append('Link', fillLink(deprecation.link, ctx.state.pathParams));
  }
}

function endOfKey(caller: Caller | undefined): End | null {
  if (caller?.type !== 'key' || !caller.replacedAt || !caller.expiresAt) return null;
  return { at: `@${Math.floor(caller.replacedAt.getTime() / 1000)}`, sunset: caller.expiresAt.toUTCString() };
}

function firstOf(operation: End | null, key: End | null): End | null {
  if (!operation || !key) return operation ?? key;
  return msOf(operation) < msOf(key) ? operation : key;
}

/** Without a sunset, the end is open. */
function msOf({ sunset }: End): number {
  return sunset === null ? Number.POSITIVE_INFINITY : Date.parse(sunset);
}
