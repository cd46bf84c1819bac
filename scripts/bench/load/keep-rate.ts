import { Worker } from 'node:worker_threads';
import { type Connection, openConnection, requestBytes } from './connection.ts';
import type { Due, Pace } from './pace.ts';
import type { Latency, Load, Plan } from './plan.ts';

/**
 * Asks at a fixed rate, however fast it is answered. A call that finds no free connection waits for one, and that wait counts:
 * otherwise what is slow would be asked less, and look better.
 */
export async function keepRate({ url, headers, connections, seconds }: Plan, rate: number): Promise<Load> {
  const target = new URL(url);
  const request = requestBytes(target, headers);
  const pace: Pace = { calls: Math.round(rate * seconds), intervalNs: 1e9 / rate };
  const dueNs: number[] = [];
  const tookUs: number[] = [];
  const failures: string[] = [];
  const free: ((atNs: number) => void)[] = [];
  const opened: Connection[] = [];
  const { promise: done, resolve } = Promise.withResolvers<void>();

  for (let i = 0; i < connections; i++) {
    let askedNs = 0;
    const ask = (atNs: number) => {
      askedNs = atNs;
      connection.send();
    };
    const connection = await openConnection(target, request, (failure) => {
      tookUs.push((Number(process.hrtime.bigint()) - askedNs) / 1000);
      if (failure !== undefined) failures.push(failure);
      if (tookUs.length === pace.calls || failure !== undefined) resolve();
      const next = dueNs.shift();
      if (next === undefined) free.push(ask);
      else ask(next);
    });
    opened.push(connection);
    free.push(ask);
  }

  let told = 0;
  const started = performance.now();
  const worker = new Worker(new URL('./pace.ts', import.meta.url), { workerData: pace });
  worker.on('message', ({ startNs, before }: Due) => {
    for (; told < before; told++) {
      const atNs = startNs + told * pace.intervalNs;
      const ask = free.pop();
      if (ask) ask(atNs);
      else dueNs.push(atNs);
    }
  });
  await done;
  const took = (performance.now() - started) / 1000;
  await worker.terminate();
  for (const connection of opened) connection.close();
  return {
    calls: tookUs.length,
    seconds: took,
    latency: latencyOf(tookUs),
    failures: failures.length,
    firstFailure: failures[0],
  };
}

function latencyOf(tookUs: number[]): Latency {
  const sorted = tookUs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50Us: at(0.5), p99Us: at(0.99) };
}
