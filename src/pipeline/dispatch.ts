import type { Mode } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Operation } from '../contract/operation.ts';
import type { Examples } from '../sandbox/example.ts';
import { notConnectedProblem, plannedProblem } from '../upstreams/errors.ts';
import type { Forward } from '../upstreams/forward.ts';
import { deliver } from './deliver.ts';
import { operationOf, type Stage, type StageContext } from './stage.ts';

/** A handler of ours, seen from the pipeline. */
export type AnswerRequest = (operation: Operation, ctx: StageContext) => Promise<void>;

export interface Destinations {
  gateway: AnswerRequest;
  examples: Examples;
  /** Undefined when the service is not configured. */
  upstream(name: string, mode: Mode): Forward | undefined;
  clock: Clock;
}

/** Our handler, the sandbox, or the service behind the operation. */
export function dispatch({ gateway, examples, upstream, clock }: Destinations): Stage {
  return async function dispatch(ctx) {
    const operation = operationOf(ctx);
    if (operation.kind === 'planned') throw plannedProblem(operation);
    if (operation.upstream === null) return gateway(operation, ctx);
    // A public operation has no caller, and no mode but the real one.
    const mode = ctx.state.caller?.mode ?? 'live';
    const forward = upstream(operation.upstream.name, mode);
    if (!forward && mode === 'sandbox') return answerExample(examples, operation, ctx);
    if (!forward) throw notConnectedProblem(operation);
    await deliver(forward, operation, operation.upstream, ctx, clock.now());
  };
}

function answerExample(examples: Examples, operation: Operation, ctx: StageContext): void {
  const { status, mediaType, body } = examples(operation.id, (types) => ctx.accepts(types));
  ctx.status = status;
  if (body !== undefined && mediaType !== undefined) {
    ctx.type = mediaType;
    ctx.body = body;
  }
}
