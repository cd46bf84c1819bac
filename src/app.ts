import Koa from 'koa';
import compress from 'koa-compress';
import type { ClientAddress } from './client-address.ts';
import type { Clock } from './clock.ts';
import type { Contract } from './contract/contract.ts';
import { createRouter } from './contract/router.ts';
import type { Validator } from './contract/validator.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { accessLog } from './pipeline/access-log.ts';
import { announceEnd } from './pipeline/announce-end.ts';
import { authenticate, type Verifiers } from './pipeline/authenticate.ts';
import { authorize } from './pipeline/authorize.ts';
import { cors } from './pipeline/cors.ts';
import { type Destinations, dispatch } from './pipeline/dispatch.ts';
import { match } from './pipeline/match.ts';
import { problem } from './pipeline/problem.ts';
import { readBody } from './pipeline/read-body.ts';
import { requestId } from './pipeline/request-id.ts';
import { restrict } from './pipeline/restrict.ts';
import { secureHeaders } from './pipeline/secure-headers.ts';
import type { Stage } from './pipeline/stage.ts';
import { unambiguous } from './pipeline/unambiguous.ts';
import { validate } from './pipeline/validate.ts';
import type { RequestLog } from './requests/request-log.ts';

export interface AppResources {
  contract: Contract;
  validator: Validator;
  verifiers: Verifiers;
  destinations: Destinations;
  requestLog: RequestLog;
  metrics: Metrics;
  log: Log;
  clock: Clock;
  clientAddress: ClientAddress;
}

/** The pipeline, in order. */
export function createApp({
  contract,
  validator,
  verifiers,
  destinations,
  requestLog,
  metrics,
  log,
  clock,
  clientAddress,
}: AppResources): Koa {
  const stages: Stage[] = [
    requestId(clock, clientAddress),
    accessLog(log, requestLog, metrics),
    secureHeaders,
    cors(contract.cors),
    compress({
      threshold: 1024,
      gzip: {},
      br: {},
      deflate: false,
      zstd: false,
      filter: (type) => /json|yaml|text\/(?!event-stream)/.test(type),
    }) as unknown as Stage,
    problem(log),
    unambiguous,
    match(createRouter(contract.operations), contract.operations),
    authenticate(verifiers),
    announceEnd,
    restrict,
    authorize,
    readBody,
    validate(validator),
    dispatch(destinations),
  ];
  const app = new Koa();
  for (const stage of stages) app.use(stage);
  // What fails behind the problem stage fails while the answer streams: the stage cannot tell the caller any more.
  app.on('error', (error: unknown) => log.warn({ err: error }, 'an answer could not be finished'));
  return app;
}
