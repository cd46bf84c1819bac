import type Koa from 'koa';
import type { ClientAddress } from './client-address.ts';
import type { Clock } from './clock.ts';
import type { Contract } from './contract/contract.ts';
import { createRouter } from './contract/router.ts';
import type { Validator } from './contract/validator.ts';
import type { Idempotency } from './idempotency/idempotency.ts';
import type { Journal } from './journal/journal.ts';
import type { Limiter } from './limits/limiter.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { accessLog } from './pipeline/access-log.ts';
import { announceEnd } from './pipeline/announce-end.ts';
import { authenticate, type Verifiers } from './pipeline/authenticate.ts';
import { authorize } from './pipeline/authorize.ts';
import { createBadKeys } from './pipeline/bad-keys.ts';
import { compression } from './pipeline/compression.ts';
import { concurrency } from './pipeline/concurrency.ts';
import { cors } from './pipeline/cors.ts';
import { type Destinations, dispatch } from './pipeline/dispatch.ts';
import { idempotency } from './pipeline/idempotency.ts';
import { keepBodies } from './pipeline/keep-bodies.ts';
import { Application } from './pipeline/koa.ts';
import { match } from './pipeline/match.ts';
import { meter } from './pipeline/meter.ts';
import { overload } from './pipeline/overload.ts';
import { problem } from './pipeline/problem.ts';
import { quota } from './pipeline/quota.ts';
import { rateLimit } from './pipeline/rate-limit.ts';
import { readBody } from './pipeline/read-body.ts';
import { requestId } from './pipeline/request-id.ts';
import { restrict } from './pipeline/restrict.ts';
import { secureHeaders } from './pipeline/secure-headers.ts';
import type { Stage, StageContext } from './pipeline/stage.ts';
import { unambiguous } from './pipeline/unambiguous.ts';
import { validate } from './pipeline/validate.ts';
import type { Pressure } from './pressure.ts';
import type { Quota } from './quota/quota.ts';
import type { Rating } from './rating/rating.ts';
import { createKeptBodies } from './requests/kept-bodies.ts';

export interface AppResources {
  contract: Contract;
  validator: Validator;
  verifiers: Verifiers;
  destinations: Destinations;
  journal: Journal;
  metrics: Metrics;
  log: Log;
  clock: Clock;
  clientAddress: ClientAddress;
  pressure: Pressure;
  rating: Rating;
  limiter: Limiter;
  counter: Quota;
  attempts: Idempotency;
}

/** What a stream says when the one that it writes to has gone. */
const leftCodes = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']);

/** The pipeline, in order. */
export function createApp({
  contract,
  validator,
  verifiers,
  destinations,
  journal,
  metrics,
  log,
  clock,
  clientAddress,
  pressure,
  rating,
  limiter,
  counter,
  attempts,
}: AppResources): Koa {
  const stages: Stage[] = [
    requestId(clock, clientAddress),
    accessLog(log, journal, metrics, createKeptBodies(contract.document)),
    secureHeaders,
    cors(contract.cors),
    compression,
    problem(log),
    unambiguous,
    match(createRouter(contract.operations), contract.operations),
    overload(pressure, metrics),
    authenticate(verifiers, createBadKeys(contract.limits, clock)),
    keepBodies,
    announceEnd,
    restrict,
    authorize,
    rateLimit(limiter, contract.limits, metrics),
    concurrency(limiter, contract.limits),
    quota(counter, clock),
    readBody,
    validate(validator),
    idempotency(attempts),
    meter({ journal, rating, currency: contract.prices.currency, clock, metrics, log }),
    dispatch(destinations),
  ];
  const app = new Application(stages);
  // What fails behind the problem stage fails while the answer streams: the stage cannot tell the caller any more.
  app.on('error', (err: Error & { code?: string }, ctx: StageContext) => {
    // A client that leaves is in the access log already.
    if (!leftCodes.has(err.code ?? '')) log.warn({ err, request_id: ctx.state.requestId }, 'an answer could not be finished');
  });
  return app;
}
