import { openConnection, requestBytes } from './connection.ts';
import type { Load, Plan } from './plan.ts';

/** Every connection asks again as soon as it is answered. */
export async function saturate({ url, headers, connections, seconds }: Plan): Promise<Load> {
  const target = new URL(url);
  const request = requestBytes(target, headers);
  const failures: string[] = [];
  let calls = 0;
  let deadline = Number.POSITIVE_INFINITY;

  const loops = await Promise.all(
    Array.from({ length: connections }, async () => {
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      const connection = await openConnection(target, request, (failure) => {
        calls++;
        if (failure !== undefined) failures.push(failure);
        // A connection with a failure may be of no use any more.
        if (failure === undefined && performance.now() < deadline) connection.send();
        else resolve();
      });
      return { connection, ended };
    }),
  );
  const started = performance.now();
  deadline = started + seconds * 1000;
  for (const { connection } of loops) connection.send();
  await Promise.all(loops.map(({ ended }) => ended));
  const took = (performance.now() - started) / 1000;
  for (const { connection } of loops) connection.close();
  return { calls, seconds: took, latency: undefined, failures: failures.length, firstFailure: failures[0] };
}
