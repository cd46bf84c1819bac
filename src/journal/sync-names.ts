import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes the names in a folder outlast a power failure, which syncing the files alone does not promise. */
export function syncNames(dir: string): void {
  const fd = openSync(dir, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
