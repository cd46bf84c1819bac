import { basename } from 'node:path';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { UsageEvent } from '../usage/usage-event.ts';
import { createAside } from './aside.ts';
import { createDelivery, type Destination } from './delivery.ts';
import { openHome } from './home.ts';
import { type Ledger, openEntry } from './ledger.ts';
import { createLeftovers } from './leftovers.ts';
import { createWritableFolder } from './segments.ts';
import { createShipper } from './shipper.ts';
import { createWatch } from './watch.ts';
import { createWriter } from './writer.ts';

export { JournalFull } from './writer.ts';

/** What is written down before it is counted, so that nothing that happens to this process or to the database loses it. */
export interface Journal {
  /** Resolves when the event is durable. @throws JournalFull when it cannot be; then it does not count. */
  appendUsage(event: UsageEvent): Promise<void>;
  /** The answer has left, or its client has: the event of this id is to be billed. Not waited for. */
  settle(id: string, outcome: 'delivered' | 'aborted'): void;
  /** A request record as JSON. Not waited for. Under pressure it is dropped, and counted then. */
  appendRequest(record: string): void;
  /** Whether usage can be taken now. To be asked before what is billable is done. */
  readonly accepting: boolean;
  /** Ships what can be shipped, and leaves the rest to the next process. */
  close(): Promise<void>;
}

export interface JournalOptions {
  /** Shared by the processes that have this destination, on a disk of this machine. */
  dir: string;
  /** What usage outlasts: the end of the process, or of the machine's power. */
  sync: 'process' | 'fdatasync';
  maxBytes: number;
  destination: Destination;
  ledger: Ledger;
  clock: Clock;
  metrics: Metrics;
  log: Log;
}

const largestSegmentBytes = 8_388_608;
const segmentsOfBound = 16;
const shipEveryMs = 200;
const upkeepMs = 1_000;
const lookEveryMs = 5_000;
/** A call that lasts longer holds back no file: its event is shipped as unconfirmed, and confirmed when the call ends. */
const longCallMs = 60_000;
const closeWithinMs = 5_000;

/** @throws Error when the folder cannot be used. */
export async function openJournal({
  dir,
  sync,
  maxBytes,
  destination,
  ledger,
  clock,
  metrics,
  log,
}: JournalOptions): Promise<Journal> {
  const waitsForDisk = sync === 'fdatasync';
  const home = await openHome(dir, waitsForDisk);
  const entry = await openEntry(ledger, basename(home.dir), clock.now(), log);
  const segmentBytes = Math.min(largestSegmentBytes, Math.floor(maxBytes / segmentsOfBound));
  const folder = createWritableFolder({ dir: home.dir, segmentBytes, isSynced: waitsForDisk });
  const watch = createWatch(metrics, log);
  const aside = createAside({ dir, metrics, log });
  let waitingSinceMs: number | undefined;

  const writer = createWriter({
    folder,
    waitsForDisk,
    maxBytes,
    onWritten(counts) {
      waitingSinceMs ??= performance.now();
      watch.appended(counts);
    },
    onUnwritten: (ids) => shipper.settle(ids),
    onDropped(count) {
      metrics.requestLogDropped.inc(count);
      entry.lost(count);
    },
    onFailed: (err) => log.error({ err }, 'the journal could not be written'),
    onRecovered: () => log.info('the journal can be written again'),
  });
  const delivery = createDelivery({
    destination,
    onRejected(kind, line, error) {
      aside.reject(kind, line, error);
      if (kind === 'request') entry.lost(1);
    },
    onShipped: (kind, count) => metrics.journal.shipped.inc({ kind }, count),
    onAway: (err) => log.warn({ err }, 'the journal cannot be shipped, and waits'),
    onBack: () => log.info('the journal is shipped again'),
  });
  const leftovers = createLeftovers({
    home,
    deliver: delivery.deliver,
    onShipped: ledger.forget,
    onDamage: aside.foundLeft,
    log,
  });
  const shipper = createShipper({ folder, deliver: delivery.deliver, onDamage: aside.foundOwn });

  const stopping = new AbortController();
  const shipping = keepShipping();

  async function keepShipping(): Promise<void> {
    while (!stopping.signal.aborted) {
      await sleep(shipEveryMs, undefined, { ref: false, signal: stopping.signal }).catch(() => {});
      try {
        await ship();
      } catch (err) {
        if (stopping.signal.aborted) return;
        log.error({ err }, 'the journal could not be read');
        await sleep(upkeepMs, undefined, { ref: false });
      }
    }
  }

  async function ship(): Promise<void> {
    const endedBy = clock.now();
    await writer.flush();
    await shipper.ship();
    await shipper.shipUnsettled(longCallMs);
    waitingSinceMs = undefined;
    await entry.counted(endedBy);
  }

  async function shipRest(): Promise<boolean> {
    await leftovers.stop();
    await shipping;
    try {
      await ship();
      if (shipper.unsettled() > 0) return false;
      await entry.close();
      return true;
    } catch {
      return false;
    }
  }

  function look(): void {
    writer.upkeep();
    const now = performance.now();
    watch.look({
      accepting: writer.accepting,
      bytes: folder.bytes(),
      segments: folder.segments().length,
      unsettled: shipper.unsettled(),
      waitingSeconds: (now - Math.min(waitingSinceMs ?? now, leftovers.waitingSinceMs ?? now)) / 1000,
    });
  }

  const upkeep = setInterval(look, upkeepMs).unref();
  const lookForLeft = setInterval(() => void leftovers.look(), lookEveryMs).unref();
  look();
  void leftovers.look();

  return {
    appendUsage: writer.appendUsage,
    settle: writer.settle,
    appendRequest: writer.appendRequest,
    get accepting() {
      return writer.accepting;
    },
    async close() {
      clearInterval(upkeep);
      clearInterval(lookForLeft);
      // What has ended in this turn of the event loop is still to be told.
      await turn();
      await writer.close();
      delivery.end(performance.now() + closeWithinMs);
      stopping.abort();
      const isShipped = await Promise.race([shipRest(), sleep(closeWithinMs, false, { ref: false })]);
      if (!isShipped) log.warn({ journal: home.dir }, 'a part of the journal is left to the next process');
      await home.leave();
    },
  };
}
