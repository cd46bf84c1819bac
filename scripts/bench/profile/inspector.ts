import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Inspector {
  call<T>(method: string, params?: Record<string, unknown>): Promise<T>;
  close(): void;
}

interface Reply {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

const tries = 50;

/** Speaks to a process that was started with `--inspect=127.0.0.1:<port>`. */
export async function openInspector(port: number): Promise<Inspector> {
  const socket = new WebSocket(await addressOf(port));
  const pending = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  await once(socket, 'open');

  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Reply;
    if (id === undefined) return;
    if (error) pending.get(id)?.reject(new Error(error.message));
    else pending.get(id)?.resolve(result);
    pending.delete(id);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of pending.values()) reject(new Error('The profiled process ended.'));
  });

  return {
    call<T>(method: string, params = {}) {
      const answer = Promise.withResolvers<unknown>();
      const id = ++lastId;
      pending.set(id, answer);
      socket.send(JSON.stringify({ id, method, params }));
      return answer.promise as Promise<T>;
    },
    close: () => socket.close(),
  };
}

async function addressOf(port: number): Promise<string> {
  for (let i = 0; i < tries; i++) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => undefined);
    const [target] = ((await answer?.json()) ?? []) as { webSocketDebuggerUrl: string }[];
    if (target) return target.webSocketDebuggerUrl;
    await sleep(100);
  }
  throw new Error('The process to profile has no inspector.');
}
