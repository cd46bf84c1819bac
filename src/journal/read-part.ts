import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';

/** Read in one turn of the event loop. */
const bytesOfTurn = 262_144;

/**
 * Fills the bytes from a place in a file on. Gives as many of them as the file has. What has just been written is in memory still:
 * a thread of its own to read it would cost more than reading it does.
 */
export async function readPart(path: string, from: number, bytes: Buffer): Promise<Buffer> {
  const fd = openIfThere(path);
  if (fd === undefined) return bytes.subarray(0, 0);
  try {
    let at = 0;
    while (at < bytes.byteLength) {
      const read = readSync(fd, bytes, at, Math.min(bytes.byteLength - at, bytesOfTurn), from + at);
      if (read === 0) break;
      at += read;
      if (at < bytes.byteLength) await turn();
    }
    return bytes.subarray(0, at);
  } finally {
    closeSync(fd);
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
