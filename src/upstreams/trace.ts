import { randomFillSync } from 'node:crypto';

/** Where a call stands in a trace (W3C Trace Context). */
export interface Trace {
  readonly id: string;
  /** The header for the service: the gateway is its parent. */
  readonly traceparent: string;
  /** Whether the caller began it; only then does its `tracestate` mean anything. */
  readonly isCallers: boolean;
}

/** Later versions may say more behind the flags, this one (00) may not. */
const parentPattern = /^(?!ff|00.{53}-)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-([\da-f]{2})(?:-.*)?$/;

/** Goes on with the caller's trace, or, when there is none that can be read, begins one that nobody has asked to record. */
export function traceOf(traceparent: string | undefined): Trace {
  const [, id, flags] = (traceparent && parentPattern.exec(traceparent)) || [];
  const traceId = id ?? randomHex(16);
  return { id: traceId, traceparent: `00-${traceId}-${randomHex(8)}-${knownFlags(flags)}`, isCallers: id !== undefined };
}

/** This version has one flag, "sampled"; no other is passed on. */
function knownFlags(flags = '00'): string {
  return Number.parseInt(flags, 16) & 1 ? '01' : '00';
}

/** Random bytes are drawn in bulk: one by one they would cost a call of the system each. */
const pool = Buffer.alloc(4096);
let used = pool.length;

function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}
