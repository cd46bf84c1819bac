import type { Mode } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Operation } from '../contract/operation.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { notConnectedProblem, plannedProblem } from '../upstreams/errors.ts';
import type { Forward } from '../upstreams/forward.ts';
import { deliver } from './deliver.ts';
import { simulate } from './simulate.ts';
import { operationOf, type Stage, type StageContext } from './stage.ts';

/** A handler of ours, seen from the pipeline. */
export type AnswerRequest = (operation: Operation, ctx: StageContext) => Promise<void>;

export interface Destinations {
  gateway: AnswerRequest;
  sandbox: Sandbox;
  /** Undefined when the service is not configured. */
  upstream(name: string, mode: Mode, operationId: string): Forward | undefined;
  clock: Clock;
}

/** Our handler, the sandbox, or the service behind the operation. */
export function dispatch({ gateway, sandbox, upstream, clock }: Destinations): Stage {
  return function dispatch(ctx) {
    const operation = operationOf(ctx);
    if (operation.kind === 'planned') throw plannedProblem(operation);
    if (operation.upstream === null) return gateway(operation, ctx);
    // A public operation has no caller, and no mode but the real one.
    const { caller } = ctx.state;
    const forward = upstream(operation.upstream.name, caller?.mode ?? 'live', operation.id);
    if (!forward && caller?.mode === 'sandbox') return simulate(sandbox, operation, caller, ctx, clock.now());
    if (!forward) throw notConnectedProblem(operation);
    return deliver(forward, operation, operation.upstream, ctx, clock.now());
  };
}
