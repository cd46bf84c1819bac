import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { syncNames } from './sync-names.ts';

/** A folder of this process's own, in a folder that processes share, and what dead ones have left to it. */
export interface Home {
  readonly dir: string;
  /** Takes the folders of dead processes, each of which goes to one process alone. Gives all that were taken and are still there. */
  claim(onError: (error: unknown) => void): Promise<string[]>;
  /** Gives up the folder: one with nothing to ship in it goes, another waits for the next process. */
  leave(): Promise<void>;
}

const longestSocketPath = 103;

/**
 * Whether a process lives is told by a socket in its folder: the system closes it with the process, however that ends, and two
 * containers that share a disk see it alike, unlike a process id. Processes on two machines do not, so the disk must be local.
 */
export async function openHome(shared: string, isSynced: boolean): Promise<Home> {
  mkdirSync(shared, { recursive: true, mode: 0o700 });
  const name = randomBytes(4).toString('hex');
  const dir = join(shared, name);
  // Under its own name no folder is ever seen without a socket that answers, unless its process is dead.
  const unready = join(shared, `.${name}`);
  mkdirSync(join(unready, 'adopted'), { recursive: true, mode: 0o700 });
  const lock = await listen(socketPath(join(unready, 'lock')));
  renameSync(unready, dir);
  if (isSynced) for (const parent of [shared, dirname(shared), dirname(dirname(shared))]) syncNames(parent);
  const adopted = join(dir, 'adopted');

  return {
    dir,
    async claim(onError) {
      for (const other of foldersIn(shared)) {
        if (other === name || other.startsWith('.')) continue;
        try {
          if (!(await lives(join(shared, other)))) renameSync(join(shared, other), join(adopted, other));
        } catch (error) {
          // Another process was faster.
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onError(error);
        }
      }
      flatten(adopted);
      return foldersIn(adopted).map((other) => join(adopted, other));
    },
    async leave() {
      lock.close();
      await once(lock, 'close');
      try {
        rmdirSync(adopted);
        rmSync(join(dir, 'lock'), { force: true });
        rmdirSync(dir);
      } catch {
        // It is not empty.
      }
    },
  };
}

/** What a process had adopted that died itself then stands beside its folder, and not in it. */
function flatten(adopted: string): void {
  for (const inner of foldersIn(adopted).map((name) => join(adopted, name, 'adopted'))) {
    if (!existsSync(inner)) continue;
    for (const name of foldersIn(inner)) renameSync(join(inner, name), join(adopted, name));
    rmdirSync(inner);
    flatten(adopted);
  }
}

async function lives(dir: string): Promise<boolean> {
  const socket = connect(socketPath(join(dir, 'lock')));
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code !== 'ECONNREFUSED' && code !== 'ENOENT';
  } finally {
    socket.destroy();
  }
}

async function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  server.unref();
  server.listen(path);
  await once(server, 'listening');
  return server;
}

/** The system limits the length of a socket's path, but not of where a relative one leads. */
function socketPath(path: string): string {
  const short = [path, relative('', path)].sort((a, b) => a.length - b.length)[0] ?? path;
  if (Buffer.byteLength(short) > longestSocketPath)
    throw new Error(`${path} is too long for a socket. Set a shorter TKAWEN_API_DATA_DIR.`);
  return short;
}

function foldersIn(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
