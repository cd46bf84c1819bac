import { setTimeout as sleep } from 'node:timers/promises';
import type { UsageState } from '../usage/usage-event.ts';
import { type RawLines, separate, toArray } from './raw-lines.ts';

/** Where the journal's lines go. Each call takes a JSON array, and may be repeated: what is there already does not count twice. */
export interface Destination {
  insertUsage(events: string, state: UsageState): Promise<void>;
  /** Of ids that were inserted as unconfirmed. */
  confirmUsage(ids: string): Promise<void>;
  insertRequests(records: Buffer): Promise<void>;
}

/** What is sent together: lines of JSON. */
export interface Batch {
  billable: string[];
  unconfirmed: string[];
  /** Ids of events that went before their calls had ended. */
  confirmed: string[];
  requests: RawLines;
}

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

  async function attempt({ billable, unconfirmed, confirmed, requests }: Batch): Promise<void> {
    const rejectUsage = (line: string, error: unknown) => onRejected('usage', line, error);
    const settled = await insertAll(billable, (events) => destination.insertUsage(arrayOf(events), 'billable'), rejectUsage);
    const others = await insertAll(unconfirmed, (events) => destination.insertUsage(arrayOf(events), 'unconfirmed'), rejectUsage);
    await insertAll(confirmed, (ids) => destination.confirmUsage(arrayOf(ids)), rejectUsage);
    const logged = await insertRaw(requests);
    onShipped('usage', settled + others);
    onShipped('request', logged);
  }

  /** As they are, unless one of them is refused. */
  async function insertRaw(lines: RawLines): Promise<number> {
    if (lines.count === 0) return 0;
    try {
      await destination.insertRequests(toArray(lines));
      return lines.count;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const insert = (some: readonly Buffer[]) => destination.insertRequests(toArray({ texts: [...some], count: some.length }));
      return insertAll(separate(lines), insert, (line, cause) => onRejected('request', line.toString(), cause));
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

/** One line that the destination does not take must not keep out the others: halving finds it. Gives how many were taken. */
async function insertAll<Line>(
  lines: readonly Line[],
  insert: (lines: readonly Line[]) => Promise<void>,
  reject: (line: Line, error: unknown) => void,
): Promise<number> {
  if (lines.length === 0) return 0;
  try {
    await insert(lines);
    return lines.length;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const [line] = lines;
    if (line !== undefined && lines.length === 1) {
      reject(line, error);
      return 0;
    }
    const half = Math.ceil(lines.length / 2);
    return (await insertAll(lines.slice(0, half), insert, reject)) + (await insertAll(lines.slice(half), insert, reject));
  }
}

function arrayOf(lines: readonly string[]): string {
  return `[${lines.join(',')}]`;
}

/** Whether the database takes the data for wrong (SQLSTATE classes 22 and 23), so that another try would not help. */
function isRefusal(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^2[23]...$/.test(code);
}
