import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { Log } from '../log.ts';
import type { Batch } from './delivery.ts';
import type { Damage } from './frame.ts';
import type { Home } from './home.ts';
import { openFolder, type Segment } from './segments.ts';
import { createShipper } from './shipper.ts';

/** Ships what dead processes have left, now and whenever it is told to look again. */
export interface Leftovers {
  look(): Promise<void>;
  /** In the milliseconds of a monotonic clock; undefined when nothing waits to be shipped. */
  readonly waitingSinceMs: number | undefined;
  /** Leaves the rest to another process. */
  stop(): Promise<void>;
}

export interface LeftoversOptions {
  home: Home;
  deliver(batch: Batch): Promise<void>;
  /** Told the name of a journal whose records have all arrived, before it is deleted. */
  onShipped(journal: string): Promise<void>;
  onDamage(segment: Segment, damage: Damage): void;
  log: Log;
}

export function createLeftovers({ home, deliver, onShipped, onDamage, log }: LeftoversOptions): Leftovers {
  let looking: Promise<void> | undefined;
  let waitingSinceMs: number | undefined;
  let isStopping = false;

  async function look(): Promise<void> {
    const onError = (err: unknown) => log.error({ err }, 'the journals of dead processes could not be taken over');
    const dirs = await home.claim(onError).catch((err) => {
      onError(err);
      return [];
    });
    if (dirs.length > 0) waitingSinceMs ??= performance.now();
    let left = dirs.length;
    for (const dir of dirs) {
      try {
        await ship(dir);
        left--;
      } catch (err) {
        if (isStopping) return;
        log.error({ err }, 'the journal of a dead process could not be shipped');
      }
    }
    if (left === 0) waitingSinceMs = undefined;
  }

  async function ship(dir: string): Promise<void> {
    const folder = openFolder(dir);
    const shipper = createShipper({ folder, deliver: deliverUnlessStopping, onDamage });
    await shipper.ship();
    const unconfirmed = shipper.unsettled();
    await shipper.shipUnsettled(0);
    if (folder.segments().length > 0) throw new Error(`${dir} was not shipped whole.`);
    await onShipped(basename(dir));
    rmSync(dir, { recursive: true });
    log.info({ journal: basename(dir), unconfirmed }, 'the journal of a dead process has been shipped');
  }

  async function deliverUnlessStopping(batch: Batch): Promise<void> {
    if (isStopping) throw new Error('The gateway stops.');
    await deliver(batch);
  }

  return {
    async look() {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      await looking;
    },
    get waitingSinceMs() {
      return waitingSinceMs;
    },
    async stop() {
      isStopping = true;
      await looking?.catch(() => {});
    },
  };
}
