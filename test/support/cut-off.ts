import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../generated/operations.ts';
import { type Answer, assertAnswer, type Call } from './gateway.ts';

/** A gateway in a process that no network can be reached from, and the calls that are made of it there. */
export interface CutOffGateway {
  /** Calls an operation with a sandbox key, and holds its answer against the contract. */
  call(id: OperationId, call?: Call): Promise<Answer>;
  /** Moves its clock. */
  advance(seconds: number): Promise<void>;
  /** The types of the events so far, and their data. */
  events(): Promise<{ type: string; data: Record<string, unknown>; occurred_at: Date }[]>;
  /** Takes a new account, whose sandbox is empty. */
  renew(): Promise<void>;
  /** @throws Error when it has tried to reach a network. */
  stop(): Promise<void>;
}

/** The program's arguments, so that it can be run where there is no network; undefined where that is not allowed. */
const cutOff = [
  ['unshare', '-n'],
  ['unshare', '-r', '-n'],
].find(([program = '', ...args]) => spawnSync(program, [...args, 'ip', 'link', 'set', 'lo', 'up']).status === 0);

/** How it is kept from the network. Where no namespace can be made, the process itself refuses to connect. */
export const manner = cutOff ? 'in a network namespace with nothing in it' : 'in a process that refuses to connect';

export async function startCutOffGateway(): Promise<CutOffGateway> {
  const dir = mkdtempSync(join(tmpdir(), 'cut-off-'));
  const database = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  const bridge = await openBridge(dir, database);
  database.searchParams.set('host', dir);
  const child = launch({ ...process.env, TEST_DATABASE_URL: database.href });
  const ask = createAsk(child);
  await ask('start');

  return {
    async call(id, call = {}) {
      const { headers, ...rest } = (await ask('call', id, call)) as Omit<Answer, 'headers'> & { headers: [string, string][] };
      const answer = { ...rest, bytes: Buffer.from(rest.bytes), headers: new Headers(headers) };
      assertAnswer(id, answer);
      return answer;
    },
    advance: async (seconds) => void (await ask('advance', seconds)),
    events: async () => (await ask('events')) as Awaited<ReturnType<CutOffGateway['events']>>,
    renew: async () => void (await ask('renew')),
    async stop() {
      const attempts = await ask('stop');
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      bridge.close();
      rmSync(dir, { recursive: true });
      assert.equal(attempts, [], 'it tried to connect to these');
    },
  };
}

function launch(env: NodeJS.ProcessEnv): ChildProcess {
  const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const node = [process.execPath, '--import', file('no-network.ts'), file('cut-off-process.ts')];
  const inside = cutOff ? [...cutOff, 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...node] : node;
  const [program = '', ...args] = inside;
  return spawn(program, args, { env, serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/** Postgres stays outside. A socket in the file system reaches it, and nothing else. */
async function openBridge(dir: string, { hostname, port }: URL): Promise<Server> {
  const bridge = createServer((socket) => {
    const onward = connect(Number(port), hostname);
    socket.pipe(onward).pipe(socket);
    for (const [end, other] of [[socket, onward] as const, [onward, socket] as const]) {
      end.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
  });
  bridge.listen(join(dir, `.s.PGSQL.${port}`));
  await once(bridge, 'listening');
  return bridge;
}

function createAsk(child: ChildProcess): (what: string, ...args: unknown[]) => Promise<unknown> {
  let number = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  child.on('message', ({ id, result, error }: { id: number; result: unknown; error?: string }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error));
  });
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The gateway has ended: ${code}`));
  });
  return (what, ...args) => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    waiting.set(++number, { resolve, reject });
    child.send({ id: number, what, args });
    return promise;
  };
}
