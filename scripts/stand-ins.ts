import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface StandIn {
  /** The variables that connect a gateway to it. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

/** Starts the LIQAA stand-in in a process of its own, which ends with ours. */
export async function startLiqaa(): Promise<StandIn> {
  const token = randomBytes(18).toString('base64url');
  const child = spawn(process.execPath, [fileURLToPath(new URL('../stand-ins/liqaa.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, LIQAA_TOKEN: token },
  });
  child.stdout?.setEncoding('utf8');
  const [line] = (await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, 'data'),
    once(child, 'exit').then(() => ['']),
  ])) as [string];
  if (!line.startsWith('http')) throw new Error('The LIQAA stand-in did not start.');
  return {
    environment: {
      UPSTREAM_LIQAA_URL: line.trim(),
      UPSTREAM_LIQAA_CREDENTIAL: token,
      UPSTREAM_LIQAA_SIGNING_SECRET: randomBytes(18).toString('base64url'),
    },
    async stop() {
      const ended = once(child, 'exit');
      if (child.kill()) await ended;
    },
  };
}
