import { setImmediate as turn } from 'node:timers/promises';
import { isoTime } from '../iso-time.ts';
import type { UsageEvent } from '../usage/usage-event.ts';
import { createEncoder, type Frame, type Kind } from './frame.ts';
import type { WritableFolder } from './segments.ts';

/** Usage cannot be written down: the disk does not take it, or the journal has as much as it may. */
export class JournalFull extends Error {
  constructor(cause?: unknown) {
    super('The journal does not take usage at the moment.', { cause });
    this.name = 'JournalFull';
  }
}

export interface Writer {
  appendUsage(event: UsageEvent): Promise<void>;
  settle(id: string, outcome: 'delivered' | 'aborted'): void;
  /** As JSON. */
  appendRequest(record: string): void;
  readonly accepting: boolean;
  /** Looks after the folder: whether it takes writes again, whether it is still there, whether its newest file has grown old. */
  upkeep(): void;
  /** Resolves when nothing that was given before waits any more: it is in the folder, or has been told as refused. */
  flush(): Promise<void>;
  /** Writes what is left. */
  close(): Promise<void>;
}

export interface WriterOptions {
  folder: WritableFolder;
  /** Whether usage waits until it outlasts a power failure. */
  waitsForDisk: boolean;
  maxBytes: number;
  onWritten(counts: { usage: number; request: number }): void;
  /** Calls have ended, and it cannot be written down. By id, as JSON. */
  onUnwritten(ids: readonly string[]): void;
  /** Request records were not kept. */
  onDropped(count: number): void;
  onFailed(error: unknown): void;
  onRecovered(): void;
}

/** Of the bound, what is kept free for calls that run already when the journal stops accepting. */
const reserve = 1 / 16;
/** Characters of request records that wait while the disk is slow. */
const mostWaiting = 8_388_608;
/** Shipped records stay in the newest file no longer than that, however few they are. */
const oldestFileMs = 60_000;

interface Group {
  lines: Record<Kind, string[]>;
  waiting: number;
  /** What those who have appended usage wait for. */
  written: PromiseWithResolvers<void> | undefined;
}

/** All that is appended in one turn of the event loop is written at its end, at once. */
export function createWriter({ folder, waitsForDisk, maxBytes, ...tell }: WriterOptions): Writer {
  const encode = createEncoder();
  let group = emptyGroup();
  let scheduled: NodeJS.Immediate | undefined;
  let writing: Promise<void> | undefined;
  let isFailing = false;

  function schedule(): void {
    if (!isFailing && !writing) scheduled ??= setImmediate(write);
  }

  function take(): Group {
    const taken = group;
    group = emptyGroup();
    return taken;
  }

  function write(): void {
    scheduled = undefined;
    const taken = take();
    const frames = framesOf(taken);
    if (frames.length === 0) return;
    try {
      folder.write(encode(frames));
    } catch (error) {
      fail(taken, error);
      return;
    }
    if (waitsForDisk && taken.written) {
      // What comes meanwhile waits for the next write: one is under way at a time, for all that wait for it.
      writing = folder.publishDurably().then(
        () => {
          writing = undefined;
          succeed(taken);
          schedule();
        },
        (error: unknown) => {
          writing = undefined;
          fail(taken, error);
        },
      );
    } else {
      folder.publish();
      succeed(taken);
    }
  }

  function succeed({ lines, written }: Group): void {
    written?.resolve();
    tell.onWritten({ usage: lines.usage.length, request: lines.request.length });
  }

  function fail(taken: Group, error: unknown): void {
    if (!isFailing) tell.onFailed(error);
    isFailing = true;
    // What is in the file can be shipped and removed, which makes room.
    folder.closeSegment();
    for (const { lines, written } of [taken, take()]) {
      tell.onUnwritten([...lines.delivered, ...lines.aborted]);
      tell.onDropped(lines.request.length);
      written?.reject(new JournalFull(error));
    }
  }

  function upkeep(): void {
    if (writing) return;
    if (!isFailing && !folder.isInPlace()) fail(emptyGroup(), new Error('The journal is not where it was made.'));
    const isOld = performance.now() - (folder.filledSinceMs() ?? Number.POSITIVE_INFINITY) > oldestFileMs;
    if (isFailing || isOld) startSegment();
  }

  function startSegment(): void {
    try {
      folder.startSegment();
    } catch (error) {
      fail(emptyGroup(), error);
      return;
    }
    if (isFailing) tell.onRecovered();
    isFailing = false;
  }

  startSegment();
  return {
    appendUsage(event) {
      if (isFailing || folder.bytes() >= maxBytes) return Promise.reject(new JournalFull());
      group.lines.usage.push(`${JSON.stringify(event.id)}\t${toLine(event)}`);
      group.written ??= Promise.withResolvers();
      schedule();
      return group.written.promise;
    },
    settle(id, outcome) {
      const line = JSON.stringify(id);
      if (isFailing) tell.onUnwritten([line]);
      else group.lines[outcome].push(line);
      schedule();
    },
    appendRequest(line) {
      if (isFailing || folder.bytes() >= maxBytes / 2 || group.waiting > mostWaiting) return tell.onDropped(1);
      group.waiting += line.length;
      group.lines.request.push(line);
      schedule();
    },
    get accepting() {
      return !isFailing && folder.bytes() < maxBytes * (1 - reserve);
    },
    upkeep,
    async flush() {
      await writing;
      if (!scheduled) return;
      await turn();
      await writing;
    },
    async close() {
      await writing;
      clearImmediate(scheduled);
      write();
      await writing;
      isFailing = true;
      folder.closeSegment();
    },
  };
}

/** A Date that JSON.stringify formats itself takes as long as all the rest. */
function toLine(event: UsageEvent): string {
  return JSON.stringify({ ...event, occurred_at: isoTime(event.occurred_at.getTime()) });
}

function emptyGroup(): Group {
  return { lines: { usage: [], delivered: [], aborted: [], request: [] }, waiting: 0, written: undefined };
}

/** Usage comes first: a call ends behind its event. */
function framesOf({ lines }: Group): Frame[] {
  return (['usage', 'delivered', 'aborted', 'request'] as const)
    .map((kind) => ({ kind, lines: lines[kind] }))
    .filter((frame) => frame.lines.length > 0);
}
