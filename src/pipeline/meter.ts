import { Readable } from 'node:stream';
import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Operation } from '../contract/operation.ts';
import { type Journal, JournalFull } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { Problem } from '../problem.ts';
import { isCounted } from '../rating/counted.ts';
import type { CallCharge, Rating } from '../rating/rating.ts';
import type { UsageEvent } from '../usage/usage-event.ts';
import { type Next, operationOf, type Stage, type StageContext } from './stage.ts';

export interface MeterResources {
  journal: Journal;
  rating: Rating;
  currency: string;
  clock: Clock;
  metrics: Metrics;
  log: Log;
}

const notNow = 'Calls cannot be counted at the moment, so that none is made. Try again in a few seconds.';

/** What calls are counted as that have no price. */
const unpriced = 'calls';

/**
 * One usage event for each answer of a pillar that counts, durable before any of it leaves; `X-TKAWEN-Cost` says what it costs. What
 * cannot be counted is not served, unless it is free.
 */
export function meter({ journal, rating, currency, clock, metrics, log }: MeterResources): Stage {
  const free = { meter: unpriced, quantity: '1', unitPrice: '0', cost: '0', currency, priceId: null, header: `0 ${currency}` };

  return function meter(ctx, next) {
    const { caller } = ctx.state;
    const operation = operationOf(ctx);
    return caller && operation.kind === 'upstream' ? count(ctx, next, operation, caller) : next(ctx);
  };

  async function count(ctx: StageContext, next: Next, operation: Operation, caller: Caller): Promise<void> {
    const isBillable = operation.meter !== null && caller.mode === 'live';
    if (isBillable && !journal.accepting) throw uncountable(notNow);
    await next(ctx);
    if (!counts(operation, ctx)) return;

    const now = clock.now();
    const charge = chargeOf(ctx, operation, caller, now) ?? { ...free, pillar: operation.pillar };
    try {
      await journal.appendUsage(eventOf(ctx, operation, caller, charge, now));
    } catch (error) {
      if (!(error instanceof JournalFull)) throw error;
      metrics.uncounted.inc({ billable: String(isBillable) });
      if (isBillable) return refuse(ctx, error);
    }
    ctx.res.setHeader('X-TKAWEN-Cost', charge.header);
    settleBehind(ctx);
  }

  function chargeOf(ctx: StageContext, operation: Operation, caller: Caller, now: Date): CallCharge | undefined {
    if (!operation.meter) return undefined;
    const { body, query, pathParams, requestId } = ctx.state;
    const exchange = { body, query, path: pathParams, answer: answerOf(ctx, operation) };
    const charge = rating.rateCall(operation.meter, exchange, caller, now);
    if (charge && charge.fault !== null && caller.mode === 'live') {
      metrics.meterFaults.inc({ operation: operation.id });
      log.error({ request_id: requestId, operation_id: operation.id, fault: charge.fault }, 'a call was charged as one unit');
    }
    return charge;
  }

  /** An answer that its service has cut short is not settled: it stays unconfirmed, and is not billed. */
  function settleBehind({ res, state }: StageContext): void {
    const { requestId } = state;
    res.atEnd(() => {
      if (state.errorCode === undefined) journal.settle(requestId, res.writableFinished ? 'delivered' : 'aborted');
    });
  }
}

function counts({ meter: rule }: Operation, { method, status }: StageContext): boolean {
  if (rule) return isCounted(rule, { method, status, replayed: false });
  return method !== 'HEAD' && status < 300;
}

/** The answer's JSON, where what it costs depends on it. */
function answerOf({ body, state }: StageContext, { meter: rule }: Operation): unknown {
  if (!rule?.readsAnswer || state.answer !== undefined) return state.answer;
  try {
    return Buffer.isBuffer(body) || typeof body === 'string' ? JSON.parse(body.toString()) : undefined;
  } catch {
    return undefined;
  }
}

function eventOf(
  { state }: StageContext,
  operation: Operation,
  caller: Caller,
  {
    meter,
    quantity,
    unitPrice,
    cost,
    currency,
    priceId,
    pillar,
  }: Omit<CallCharge, 'fault' | 'priceId'> & { priceId: string | null },
  now: Date,
): UsageEvent {
  return {
    id: state.requestId,
    occurred_at: now,
    account_id: caller.accountId,
    key_id: caller.type === 'key' ? caller.id : null,
    mode: caller.mode,
    operation_id: operation.id,
    pillar,
    meter,
    quantity,
    unit_price: unitPrice,
    cost,
    currency,
    price_id: priceId,
    request_id: state.requestId,
  };
}

/** The service has done its part, but nobody could charge for it. */
function refuse({ body }: StageContext, cause: unknown): never {
  if (body instanceof Readable) body.on('error', () => {}).destroy();
  throw uncountable(
    'The call was made, but it could not be counted, so that its answer is withheld and nothing is charged.',
    cause,
  );
}

function uncountable(detail: string, cause?: unknown): Problem {
  return new Problem('unavailable', detail, { cause, headers: { 'Retry-After': '5' } });
}
