import type { ClientAddress } from '../client-address.ts';
import type { Clock } from '../clock.ts';
import { newId } from '../ids.ts';
import type { RequestState, Stage } from './stage.ts';

/** Every request has an id, ours: it is the identity under which the call is logged and counted. It also has an address to come from. */
export function requestId(clock: Clock, clientAddress: ClientAddress): Stage {
  return function requestId(ctx, next) {
    const state: RequestState = {
      requestId: newId('req'),
      receivedAt: clock.now(),
      startedMs: performance.now(),
      clientAddress: clientAddress(ctx.req),
      operation: undefined,
      pathParams: {},
      caller: undefined,
      place: undefined,
      rawBody: undefined,
      bodyStream: undefined,
      body: undefined,
      mediaType: undefined,
      query: {},
      errorCode: undefined,
      replayed: false,
      responseBytes: 0,
      answerBody: undefined,
      onAnswer: undefined,
      answer: undefined,
      traceId: undefined,
      upstream: undefined,
    };
    ctx.state = state;
    ctx.res.setHeader('X-Request-Id', state.requestId);
    return next(ctx);
  };
}
