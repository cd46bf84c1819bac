import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataDir } from './stores.ts';

/** A small disk, which others may fill. */
export interface Disk extends Disposable {
  dir: string;
  fill(): void;
  empty(): void;
}

/** Whether this machine lets us have one: root may. */
export function canMountDisks(): boolean {
  try {
    mountDisk(4_096)[Symbol.dispose]();
    return true;
  } catch {
    return false;
  }
}

export function mountDisk(bytes: number): Disk {
  const dir = createDataDir();
  const filler = join(dir, 'filler');
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', dir], { stdio: 'ignore' });
  return {
    dir,
    fill() {
      const { bavail, bsize } = statfsSync(dir);
      try {
        writeFileSync(filler, Buffer.alloc(bavail * bsize));
      } catch (error) {
        // Somebody else took the last of it.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    empty: () => rmSync(filler),
    [Symbol.dispose]() {
      execFileSync('umount', ['--lazy', dir]);
    },
  };
}
