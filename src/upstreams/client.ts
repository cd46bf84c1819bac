import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Purpose } from '../contract/operation.ts';
import { createBreaker, type Permit } from './breaker.ts';
import { openConnections } from './connections.ts';
import { busyProblem, connectionProblem, isAboutTheRequest } from './errors.ts';
import { CallerLeft, type Leaving } from './leaving.ts';
import { budgetsOf, type Upstream, type UpstreamAccess } from './registry.ts';
import { createRetryBudget, isWorthRetrying, mostRetries, retryDelayMs } from './retries.ts';
import type { Outcome, ReceivedAnswer, ServiceCall } from './service-call.ts';

export interface UpstreamClient {
  /**
   * Makes the call, and again where that is harmless and may help.
   * @throws Problem when there is no answer. A body that is a stream must be read, or destroyed.
   */
  send(operation: Purpose, call: ServiceCall, leaving: Leaving): Promise<ReceivedAnswer>;
  /** The status that the service gives to its probe. */
  probe(): Promise<number>;
  close(): Promise<void>;
}

export interface UpstreamClientOptions {
  upstream: Upstream;
  access: UpstreamAccess;
  onRetry(operation: Purpose): void;
  onBreaker(isOpen: boolean): void;
}

/** The connections to one service, its budgets, its breaker and its retries. */
export function createUpstreamClient({ upstream, access, onRetry, onBreaker }: UpstreamClientOptions): UpstreamClient {
  const connections = openConnections(upstream, access);
  const breaker = createBreaker({ onChange: onBreaker });
  const retryBudget = createRetryBudget();

  function enter(operation: Purpose): Permit {
    if (!connections.hasRoom()) throw busyProblem(operation, 1_000);
    const permit = breaker.enter();
    if (!permit) throw busyProblem(operation, breaker.waitMs());
    return permit;
  }

  function settle(permit: Permit, { answer, failure }: Outcome, { left }: Leaving): void {
    if (left || (!answer && isAboutTheRequest(failure))) breaker.forget(permit);
    else if (answer && !failed.has(answer.status)) breaker.succeed(permit);
    else breaker.fail(permit);
  }

  return {
    async send(operation, call, leaving) {
      const budgets = budgetsOf(upstream, operation);
      const endsAt = performance.now() + budgets.totalMs;
      retryBudget.earn();
      for (let retry = 0; ; retry++) {
        if (leaving.left) throw connectionProblem(new CallerLeft(), operation);
        const permit = enter(operation);
        const outcome = await connections.attempt(call, budgets, endsAt, leaving);
        settle(permit, outcome, leaving);

        const delayMs = retryDelayMs(retry);
        const mayRepeat = isHarmless(call, outcome) && retry < mostRetries && !leaving.left;
        if (mayRepeat && isWorthRetrying(outcome) && performance.now() + delayMs < endsAt && retryBudget.spend()) {
          discard(outcome);
          onRetry(operation);
          await sleep(delayMs);
        } else if (outcome.answer) {
          return outcome.answer;
        } else {
          throw connectionProblem(outcome.failure, operation);
        }
      }
    },
    probe: connections.probe,
    close: connections.close,
  };
}

/** Answers that say that the service does not work; a 500 may be about one request alone. */
const failed = new Set([502, 503, 504]);

/** Whether a repetition cannot do a thing twice. A body that streams is gone with the first try. */
function isHarmless({ isRepeatable, body }: ServiceCall, outcome: Outcome): boolean {
  if (body instanceof Readable) return false;
  return isRepeatable || (!outcome.answer && !outcome.sent);
}

function discard({ answer }: Outcome): void {
  if (answer?.body instanceof Readable) answer.body.on('error', () => {}).destroy();
}
