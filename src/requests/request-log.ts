import type { RequestRecord } from './request-log.repository.ts';

export interface RequestLog {
  /** Takes a record without waiting for the database. */
  add(record: RequestRecord): void;
  /** Writes what is left. Called once, at the end. */
  close(): Promise<void>;
}

export interface RequestLogOptions {
  insert(records: readonly RequestRecord[]): Promise<void>;
  onError(error: unknown): void;
  /** How many records could not be kept: the database was away for longer than the buffer lasts, or refused them. */
  onDropped(count: number): void;
}

const flushAfterMs = 200;
const retryAfterMs = 1_000;
const batchSize = 500;
const bufferSize = 20_000;

/** Writes records in batches, behind the answers. While the database is away it keeps the newest and counts what it drops. */
export function createRequestLog({ insert, onError, onDropped }: RequestLogOptions): RequestLog {
  let buffer: RequestRecord[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<boolean> | undefined;
  let closed = false;

  function schedule(delayMs: number): void {
    if (closed || timer || buffer.length === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      writing ??= write().finally(() => {
        writing = undefined;
      });
      void writing.then((written) => schedule(written ? flushAfterMs : retryAfterMs));
    }, delayMs);
    timer.unref();
  }

  async function write(): Promise<boolean> {
    let size = batchSize;
    while (buffer.length > 0) {
      const batch = buffer.slice(0, size);
      try {
        await insert(batch);
        size = batchSize;
      } catch (error) {
        onError(error);
        if (!isRefusal(error)) return false;
        // One record that the database does not take must not keep out the others: halving finds it, and it is dropped.
        size = Math.ceil(batch.length / 2);
        if (batch.length > 1) continue;
        onDropped(1);
      }
      const written = new Set(batch);
      buffer = buffer.filter((record) => !written.has(record));
    }
    return true;
  }

  return {
    add(record) {
      if (buffer.length >= bufferSize) {
        buffer.shift();
        onDropped(1);
      }
      buffer.push(record);
      schedule(flushAfterMs);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await writing;
      if (!(await write())) onDropped(buffer.length);
    },
  };
}

/** Whether the database takes the data for wrong (SQLSTATE classes 22 and 23), so that another try would not help. */
function isRefusal(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^2[23]...$/.test(code);
}
