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
  /** How many records could not be kept: the database was away for longer than the buffer lasts. */
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
    while (buffer.length > 0) {
      const batch = buffer.slice(0, batchSize);
      try {
        await insert(batch);
      } catch (error) {
        onError(error);
        return false;
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
