import type { Spending } from './spending.ts';

interface Batch<T> {
  calls: number;
  readonly outcome: Promise<T>;
  settle(outcome: Promise<T>): void;
}

/** What comes of the calls that were sent with one, and how many of them came before it. */
export interface Batched<T> {
  readonly outcome: Promise<T>;
  readonly before: number;
}

/** Sends the calls together that share a spending and come in one turn of the event loop. */
export function createBatches<T>(send: (spending: Spending, calls: number) => Promise<T>): (spending: Spending) => Batched<T> {
  let batches = new Map<Spending, Batch<T>>();

  function sendAll(): void {
    const ready = batches;
    batches = new Map();
    for (const [spending, { calls, settle }] of ready) settle(send(spending, calls));
  }

  function begin(spending: Spending): Batch<T> {
    // An immediate comes behind all sockets that can be read in this turn.
    if (batches.size === 0) setImmediate(sendAll);
    const { promise: outcome, resolve: settle } = Promise.withResolvers<T>();
    const batch = { calls: 0, outcome, settle };
    batches.set(spending, batch);
    return batch;
  }

  return function add(spending) {
    const batch = batches.get(spending) ?? begin(spending);
    return { outcome: batch.outcome, before: batch.calls++ };
  };
}
