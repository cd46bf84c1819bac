import type { Batch } from './delivery.ts';
import { type Damage, linesOf, type ReadFrame, readFrames } from './frame.ts';
import { addLines, addParts, bytesIn, createScratch, noLines, type Part, partsOf } from './raw-lines.ts';
import { readPart } from './read-part.ts';
import type { Folder, Segment } from './segments.ts';

/** Ships what is in a folder, in its order, and takes out of the folder what has arrived. */
export interface Shipper {
  /** Ships what is there now. An event waits until its call has ended. */
  ship(): Promise<void>;
  /** Ships the events of calls that have not ended, as unconfirmed: those that wait for longer than so many milliseconds. */
  shipUnsettled(olderThanMs: number): Promise<void>;
  /** Tells it of calls that have ended where the folder cannot. By id, as JSON. */
  settle(ids: readonly string[]): void;
  /** How many events wait for the end of their calls. */
  unsettled(): number;
}

export interface ShipperOptions {
  folder: Folder;
  deliver(batch: Batch): Promise<void>;
  /** Told of what cannot be read, before the file is taken out of the folder. */
  onDamage(segment: Segment, damage: Damage): void;
}

interface Unsettled {
  line: string;
  segment: number;
  readAtMs: number;
}

/** Events of what has been read and not been sent yet, which only the database need read. */
interface Fresh {
  readonly bytes: Buffer;
  /** Of calls that have not ended; by the id, as JSON. */
  readonly running: Map<string, Part>;
  /** Of calls that have. */
  ended: Part[];
}

const tab = 0x09;
const mostLines = 2_000;
const mostBytes = 2_097_152;

export function createShipper({ folder, deliver, onDamage }: ShipperOptions): Shipper {
  let read = { number: 0, end: 0 };
  /** By the id, as JSON; the oldest first. */
  const unsettled = new Map<string, Unsettled>();
  /** Calls that have ended, of which the folder does not know. */
  const told: string[] = [];
  let failure: unknown;
  /** What is read, and what is taken out of it, until they are delivered. */
  const [memory, taken] = [createScratch(), createScratch()];

  /** What was not delivered is not in the folder's unread part any more: only a new shipper, which starts over, may go on. */
  async function send(batch: Batch): Promise<void> {
    if (failure !== undefined) throw failure;
    await deliver(batch).catch((error: unknown) => {
      failure = error;
      throw error;
    });
  }

  /** What comes meanwhile is left to the next time: many small batches would cost more than the waiting. */
  async function ship(): Promise<void> {
    const newest = folder.segments().at(-1);
    const until = { number: newest?.number ?? 0, end: newest?.end ?? 0 };
    // Their events stand before that place; those of calls that end meanwhile may not.
    const ended = told.length;
    for (let unread = nextUnread(until); unread; unread = nextUnread(until)) {
      const { segment, from, to } = unread;
      await shipPart(segment, from, to);
      read = { number: segment.number, end: to };
      removeShipped();
    }
    if (ended > 0) {
      const batch = emptyBatch();
      for (const id of told.splice(0, ended)) settleHeld(id, batch);
      await send(batch);
    }
    removeShipped();
  }

  /** The oldest part that has not been read, before a place. */
  function nextUnread(until: { number: number; end: number }): { segment: Segment; from: number; to: number } | undefined {
    for (const segment of folder.segments()) {
      const from = segment.number === read.number ? read.end : 0;
      const to = segment.number === until.number ? until.end : segment.end;
      if (segment.number >= read.number && segment.number <= until.number && from < to) return { segment, from, to };
    }
    return undefined;
  }

  async function shipPart(segment: Segment, from: number, to: number): Promise<void> {
    const bytes = await readPart(segment.path, from, bytesIn(memory, to - from));
    if (bytes.byteLength < to - from)
      onDamage(segment, { at: from + bytes.byteLength, bytes: to - from - bytes.byteLength, isTail: false });
    const fresh: Fresh = { bytes, running: new Map(), ended: [] };
    let batch = emptyBatch();
    let room = mostBytes;
    for (const frame of readFrames(bytes, (damage) => onDamage(segment, { ...damage, at: from + damage.at }))) {
      if (frame.kind === 'request') addLines(batch.requests, frame.text);
      else if (frame.kind === 'usage') take(frame, fresh);
      else for (const id of linesOf(frame)) settle(id, fresh, batch);
      room -= frame.text.byteLength;
      if (room > 0 && sizeOf(batch) + fresh.ended.length < mostLines) continue;
      await sendWith(fresh, batch);
      batch = emptyBatch();
      room = mostBytes;
    }
    await sendWith(fresh, batch);
    for (const [id, { from, to }] of fresh.running)
      unsettled.set(id, { line: bytes.toString('utf8', from, to), segment: segment.number, readAtMs: performance.now() });
  }

  function take({ text }: ReadFrame, { bytes, running }: Fresh): void {
    const start = text.byteOffset - bytes.byteOffset;
    for (const { from, to } of partsOf(text)) {
      const cut = text.indexOf(tab, from);
      running.set(text.toString('utf8', from, cut), { from: start + cut + 1, to: start + to });
    }
  }

  function settle(id: string, { running, ended }: Fresh, batch: Batch): void {
    const line = running.get(id);
    running.delete(id);
    if (line) ended.push(line);
    else settleHeld(id, batch);
  }

  function settleHeld(id: string, batch: Batch): void {
    const held = unsettled.get(id);
    unsettled.delete(id);
    if (held) addLines(batch.billable, Buffer.from(held.line));
    else batch.confirmed.push(id);
  }

  async function sendWith(fresh: Fresh, batch: Batch): Promise<void> {
    addParts(batch.billable, fresh.bytes, fresh.ended, taken);
    fresh.ended = [];
    if (sizeOf(batch) > 0) await send(batch);
  }

  /** What stands before the place that is read, and before every event that waits, is at its destination. */
  function removeShipped(): void {
    const [oldest] = unsettled.values();
    const isShipped = ({ number, end, isOpen }: Segment): boolean => {
      const isRead = end === 0 || number < read.number || (number === read.number && end === read.end);
      return isRead && !isOpen && number < (oldest?.segment ?? Number.POSITIVE_INFINITY);
    };
    for (const segment of folder.segments().filter(isShipped)) folder.remove(segment);
  }

  return {
    ship,
    async shipUnsettled(olderThanMs) {
      const until = performance.now() - olderThanMs;
      const old = [...unsettled].filter(([, { readAtMs }]) => readAtMs <= until);
      for (let i = 0; i < old.length; i += mostLines) {
        const part = old.slice(i, i + mostLines);
        const batch = emptyBatch();
        for (const [, { line }] of part) addLines(batch.unconfirmed, Buffer.from(line));
        await send(batch);
        for (const [id] of part) unsettled.delete(id);
      }
      removeShipped();
    },
    settle(ids) {
      told.push(...ids);
    },
    unsettled: () => unsettled.size,
  };
}

function emptyBatch(): Batch {
  return { billable: noLines(), unconfirmed: noLines(), confirmed: [], requests: noLines() };
}

function sizeOf({ billable, confirmed, requests }: Batch): number {
  return billable.count + confirmed.length + requests.count;
}
