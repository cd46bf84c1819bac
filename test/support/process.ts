import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDataDir } from './stores.ts';

export interface GatewayProcess {
  url: string;
  child: ChildProcess;
  /** All that it has written. */
  output(): string;
  /** Ends it as an operator does, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** A gateway in a process of its own, with nothing of this one's environment but what is given. */
export async function startProcess(env: Record<string, string>, program = 'src/main.ts'): Promise<GatewayProcess> {
  const parts: string[] = [];
  const [file = '', ...args] = program.endsWith('.ts') ? [process.execPath, program] : [program];
  const child = spawn(file, args, {
    env: { PATH: process.env['PATH'], TKAWEN_API_ADDR: '127.0.0.1:0', TKAWEN_API_DATA_DIR: createDataDir(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => parts.push(text));
  const output = () => parts.join('');
  const url = await addressIn(output).catch((error: unknown) => {
    child.kill('SIGKILL');
    // uvu does not show why a hook fails.
    console.error(error);
    throw error;
  });
  return {
    url,
    child,
    output,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await ended;
      return code as number | null;
    },
  };
}

async function addressIn(output: () => string): Promise<string> {
  for (let tries = 0; tries < 1500; tries++) {
    const url = /"url":"([^"]+)"/.exec(output())?.[1];
    if (url) return url;
    await sleep(10);
  }
  throw new Error(`The gateway did not start: ${output()}`);
}
