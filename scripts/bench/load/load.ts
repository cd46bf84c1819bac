import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Load, Plan } from './plan.ts';

export interface Generator {
  /** @throws Error when a call is not answered with a 2xx. */
  run(plan: Plan): Promise<Load>;
  /** How many have been made to an address so far. */
  callsTo(url: string): number;
}

/** To connect, and for the last answers. */
const graceMs = 10_000;
const file = fileURLToPath(new URL('./generator.ts', import.meta.url));

/** Starts the process that asks. `signal` ends it, and with it what waits for it. */
export function startGenerator(resources: AsyncDisposableStack, signal: AbortSignal): Generator {
  const child = fork(file, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  resources.defer(() => void child.kill());
  const calls = new Map<string, number>();

  return {
    async run(plan) {
      const over = new AbortController();
      const until = { signal: AbortSignal.any([signal, over.signal, AbortSignal.timeout(plan.seconds * 1000 + graceMs)]) };
      const answer = once(child, 'message', until);
      const ended = once(child, 'exit', until).then(() => Promise.reject(new Error('The load generator ended.')));
      child.send(plan);
      const [load] = (await Promise.race([answer, ended]).finally(() => over.abort())) as [Load];
      if (load.failures > 0)
        throw new Error(`${plan.url} failed ${load.failures} of ${load.calls} calls. The first: ${load.firstFailure}`);
      calls.set(plan.url, (calls.get(plan.url) ?? 0) + load.calls);
      return load;
    },
    callsTo: (url) => calls.get(url) ?? 0,
  };
}
