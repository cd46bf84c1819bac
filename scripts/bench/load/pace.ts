import { parentPort, workerData } from 'node:worker_threads';

export interface Pace {
  calls: number;
  intervalNs: number;
}

/** The calls from the first that has not been told up to `before` are due. */
export interface Due {
  startNs: number;
  before: number;
}

/**
 * Says when calls are due: a thread of its own, since a timer of an event loop knows whole milliseconds only, and since one that
 * spins instead would take the core from what it measures.
 */
const { calls, intervalNs } = workerData as Pace;
const never = new Int32Array(new SharedArrayBuffer(4));
const startNs = nowNs();
let told = 0;

while (told < calls) {
  const before = Math.min(calls, Math.floor((nowNs() - startNs) / intervalNs) + 1);
  if (before > told) parentPort?.postMessage({ startNs, before } satisfies Due);
  told = before;
  Atomics.wait(never, 0, 0, Math.max(0, startNs + told * intervalNs - nowNs()) / 1e6);
}

function nowNs(): number {
  return Number(process.hrtime.bigint());
}
