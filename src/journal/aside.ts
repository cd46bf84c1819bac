import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Damage } from './frame.ts';
import type { Segment } from './segments.ts';

/** What cannot be counted is set aside for a person to look at, and told. */
export interface Aside {
  /** A line that the database takes for wrong. @throws Error when usage cannot be kept. */
  reject(kind: 'usage' | 'request', line: string, error: unknown): void;
  /** What cannot be read of what this process has written itself. */
  foundOwn(segment: Segment, damage: Damage): void;
  /** What cannot be read of what a dead process has left. */
  foundLeft(segment: Segment, damage: Damage): void;
}

export interface AsideOptions {
  dir: string;
  metrics: Metrics;
  log: Log;
}

export function createAside({ dir, metrics, log }: AsideOptions): Aside {
  const rejected = `${dir}-rejected.jsonl`;
  const damaged = `${dir}-damaged`;

  function foundOwn(segment: Segment, { at, bytes }: Damage): void {
    metrics.journal.damagedBytes.inc({ where: 'middle' }, bytes);
    const copy = join(damaged, `${basename(dirname(segment.path))}-${basename(segment.path)}`);
    log.error({ at, bytes, copy }, 'a part of the journal cannot be read: its file is kept');
    try {
      mkdirSync(damaged, { recursive: true, mode: 0o700 });
      copyFileSync(segment.path, copy);
    } catch (err) {
      log.error({ err, copy }, 'a damaged part of the journal could not be kept');
    }
  }

  return {
    reject(kind, line, error) {
      if (kind === 'usage') keepLine(rejected, `{"error":${JSON.stringify(String(error))},"event":${line}}\n`);
      else metrics.requestLogDropped.inc();
      metrics.journal.rejected.inc({ kind });
      log.error(
        { err: error, kind, ...(kind === 'usage' && { file: rejected }) },
        'the database refuses a record of the journal',
      );
    },
    foundOwn,
    foundLeft(segment, damage) {
      if (!damage.isTail) return foundOwn(segment, damage);
      // It was never confirmed to anybody: its write did not end.
      metrics.journal.damagedBytes.inc({ where: 'tail' }, damage.bytes);
      log.warn({ file: segment.path, ...damage }, 'the journal of a dead process ends in a write that was broken off');
    },
  };
}

function keepLine(file: string, line: string): void {
  const fd = openSync(file, 'a', 0o600);
  try {
    writeSync(fd, line);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
