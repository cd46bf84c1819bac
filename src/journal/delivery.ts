import { setTimeout as sleep } from 'node:timers/promises';
import type { UsageState } from '../usage/usage-event.ts';
import { createScratch, type RawLines, type Scratch, separate, toArray } from './raw-lines.ts';

/** Where the journal's lines go. Each call takes a JSON array, and may be repeated: what is there already does not count twice. */
export interface Destination {
  insertUsage(events: Buffer, state: UsageState): Promise<void>;
  /** Of ids that were inserted as unconfirmed. */
  confirmUsage(ids: string): Promise<void>;
  insertRequests(records: Buffer): Promise<void>;
}

/** What is sent together: lines of JSON. */
export interface Batch {
  billable: RawLines;
  unconfirmed: RawLines;
  /** Ids of events that went before their calls had ended. */
  confirmed: string[];
  requests: RawLines;
}

type Line = string | Buffer;

export interface Delivery {
  /** Resolves when all of it is at its destination, however long that is away. @throws Error once the delivery is told to end. */
  deliver(batch: Batch): Promise<void>;
  /** Tries what is given to it once, and nothing from the deadline on. */
  end(deadlineMs: number): void;
}

export interface DeliveryOptions {
  destination: Destination;
  /** Told of a line that the destination takes for wrong. Another try would not help. @throws Error when it cannot be kept. */
  onRejected(kind: 'usage' | 'request', line: string, error: unknown): void;
  onShipped(kind: 'usage' | 'request', count: number): void;
  onAway(error: unknown): void;
  onBack(): void;
}

const firstPauseMs = 100;
/** A destination that is back is noticed within it. */
const longestPauseMs = 2_000;

export function createDelivery({ destination, onRejected, onShipped, onAway, onBack }: DeliveryOptions): Delivery {
  const ending = new AbortController();
  let deadline = Number.POSITIVE_INFINITY;
  let isAway = false;
  const spare: Scratch[] = [];

  /** Usage and request records side by side: neither needs the other, and the database has a process for each. */
  async function attempt(batch: Batch): Promise<void> {
    const [usage, requests] = await Promise.allSettled([insertUsage(batch), insertRequests(batch)]);
    if (usage.status === 'rejected') throw usage.reason;
    if (requests.status === 'rejected') throw requests.reason;
    onShipped('usage', usage.value);
    onShipped('request', requests.value);
  }

  async function insertUsage({ billable, unconfirmed, confirmed }: Batch): Promise<number> {
    const reject = (line: Line, error: unknown) => onRejected('usage', line.toString(), error);
    const settled = await insertRaw(billable, (events) => destination.insertUsage(events, 'billable'), reject);
    const others = await insertRaw(unconfirmed, (events) => destination.insertUsage(events, 'unconfirmed'), reject);
    await insertAll(confirmed, (ids) => destination.confirmUsage(`[${ids.join(',')}]`), reject);
    return settled + others;
  }

  function insertRequests({ requests }: Batch): Promise<number> {
    const reject = (line: Line, error: unknown) => onRejected('request', line.toString(), error);
    return insertRaw(requests, destination.insertRequests, reject);
  }

  /** As they are, unless one of them is refused. Gives how many were taken. */
  async function insertRaw(
    lines: RawLines,
    insert: (array: Buffer) => Promise<void>,
    reject: (line: Buffer, error: unknown) => void,
  ): Promise<number> {
    if (lines.count === 0) return 0;
    // What has failed may still be read from, so that its memory is not used again.
    const scratch = spare.pop() ?? createScratch();
    try {
      await insert(toArray(lines, scratch));
      spare.push(scratch);
      return lines.count;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const insertSome = (texts: readonly Buffer[]) => insert(toArray({ texts }, createScratch()));
      return insertHalves(separate(lines), error, insertSome, reject);
    }
  }

  async function deliver(batch: Batch): Promise<void> {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      if (performance.now() >= deadline) throw new Error('There is no time left to ship the journal.');
      try {
        await attempt(batch);
        if (isAway) onBack();
        isAway = false;
        return;
      } catch (error) {
        if (!isAway) onAway(error);
        isAway = true;
        if (ending.signal.aborted) throw error;
      }
      await sleep(pauseMs, undefined, { signal: ending.signal }).catch(() => {});
    }
  }

  return {
    deliver,
    end(deadlineMs) {
      deadline = deadlineMs;
      ending.abort();
    },
  };
}

/** Gives how many were taken. */
async function insertAll<L extends Line>(
  lines: readonly L[],
  insert: (lines: readonly L[]) => Promise<void>,
  reject: (line: L, error: unknown) => void,
): Promise<number> {
  if (lines.length === 0) return 0;
  try {
    await insert(lines);
    return lines.length;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return insertHalves(lines, error, insert, reject);
  }
}

/** One line that the destination does not take must not keep out the others: halving what was refused finds it. */
async function insertHalves<L extends Line>(
  lines: readonly L[],
  refusal: unknown,
  insert: (lines: readonly L[]) => Promise<void>,
  reject: (line: L, error: unknown) => void,
): Promise<number> {
  const [line] = lines;
  if (line !== undefined && lines.length === 1) {
    reject(line, refusal);
    return 0;
  }
  const half = Math.ceil(lines.length / 2);
  return (await insertAll(lines.slice(0, half), insert, reject)) + (await insertAll(lines.slice(half), insert, reject));
}

/** Whether the database takes the data for wrong (SQLSTATE classes 22 and 23), so that another try would not help. */
function isRefusal(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^2[23]...$/.test(code);
}
