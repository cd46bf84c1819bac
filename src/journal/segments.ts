import { closeSync, existsSync, fdatasync, ftruncateSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { syncNames } from './sync-names.ts';

/** One of the files that a journal consists of. */
export interface Segment {
  readonly number: number;
  readonly path: string;
  /** Whole frames up to here. */
  readonly end: number;
  /** Whether more may come behind its end. */
  readonly isOpen: boolean;
}

/** The files of a journal, the oldest first. */
export interface Folder {
  segments(): readonly Segment[];
  remove(segment: Segment): void;
}

export interface WritableFolder extends Folder {
  /** Writes all of it behind what is there, or nothing. @throws Error when the disk does not take it. */
  write(bytes: Buffer): void;
  /** Lets what has been written be read. */
  publish(): void;
  /** The same, once it outlasts a power failure. Nothing may be written meanwhile. @throws Error when it cannot; then it is taken back. */
  publishDurably(): Promise<void>;
  /** Goes on in a new file. @throws Error when the disk does not take more. */
  startSegment(): void;
  /** Until another is started, nothing can be written. */
  closeSegment(): void;
  /** Whether the open file is where it was made: nobody has deleted the folder, or taken it for a dead process's. */
  isInPlace(): boolean;
  /** Since when the open file has something in it, in the milliseconds of a monotonic clock. */
  filledSinceMs(): number | undefined;
  /** Of all files. */
  bytes(): number;
}

export interface WritableFolderOptions {
  dir: string;
  /** A file that has grown beyond it is not written to any more. */
  segmentBytes: number;
  /** Whether names of files outlast a power failure. */
  isSynced: boolean;
}

interface OwnSegment {
  number: number;
  path: string;
  end: number;
  isOpen: boolean;
}

const syncData = promisify(fdatasync);
/** A file system may have room for a few bytes more in a block that it has given out, and for none besides. */
const trial = Buffer.alloc(65_536);

/** The folder of this process, with no file in it yet. */
export function createWritableFolder({ dir, segmentBytes, isSynced }: WritableFolderOptions): WritableFolder {
  const segments: OwnSegment[] = [];
  let started = 0;
  /** The file that is written to, and how far it is. */
  let open: { segment: OwnSegment; fd: number; written: number; filledSinceMs: number | undefined } | undefined;
  let closedBytes = 0;

  function startSegment(): void {
    const number = started + 1;
    const path = join(dir, `${String(number).padStart(8, '0')}.log`);
    const fd = openSync(path, 'wx', 0o600);
    try {
      writeAll(fd, trial, 0);
      ftruncateSync(fd, 0);
      if (isSynced) syncNames(dir);
    } catch (error) {
      closeSync(fd);
      rmSync(path, { force: true });
      throw error;
    }
    closeSegment();
    const segment = { number, path, end: 0, isOpen: true };
    open = { segment, fd, written: 0, filledSinceMs: undefined };
    started = number;
    segments.push(segment);
  }

  function closeSegment(): void {
    if (!open) return;
    closeSync(open.fd);
    open.segment.isOpen = false;
    closedBytes += open.segment.end;
    open = undefined;
  }

  function write(bytes: Buffer): void {
    if (open && open.written > 0 && open.written + bytes.byteLength > segmentBytes) {
      try {
        startSegment();
      } catch {
        // The file that is there may take it still. If not, its error is the one that tells.
      }
    }
    if (!open) throw new Error('No file of the journal is open.');
    try {
      writeAll(open.fd, bytes, open.written);
    } catch (error) {
      takeBack();
      throw error;
    }
    open.written += bytes.byteLength;
    open.filledSinceMs ??= performance.now();
  }

  function publish(): void {
    if (open) open.segment.end = open.written;
  }

  async function publishDurably(): Promise<void> {
    try {
      await syncData(open?.fd ?? -1);
    } catch (error) {
      // What a failed sync leaves on the disk nobody knows, and another one may succeed without having written it.
      takeBack();
      throw error;
    }
    publish();
  }

  function takeBack(): void {
    if (!open) return;
    open.written = open.segment.end;
    try {
      ftruncateSync(open.fd, open.written);
    } catch {
      // It stays as a damaged tail, behind all that counts.
    }
  }

  return {
    segments: () => segments,
    remove(segment) {
      rmSync(segment.path, { force: true });
      closedBytes -= segment.end;
      forget(segments, segment);
    },
    write,
    publish,
    publishDurably,
    startSegment,
    closeSegment,
    isInPlace: () => existsSync(open?.segment.path ?? dir),
    filledSinceMs: () => open?.filledSinceMs,
    bytes: () => closedBytes + (open?.written ?? 0),
  };
}

/** What another process has left. */
export function openFolder(dir: string): Folder {
  const segments = readdirSync(dir)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .map((name) => join(dir, name))
    .map((path, i) => ({ number: i + 1, path, end: statSync(path).size, isOpen: false }));
  return {
    segments: () => segments,
    remove(segment) {
      rmSync(segment.path, { force: true });
      forget(segments, segment);
    },
  };
}

function forget(segments: Segment[], { number }: Segment): void {
  segments.splice(
    segments.findIndex((segment) => segment.number === number),
    1,
  );
}

function writeAll(fd: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.byteLength; ) done += writeSync(fd, bytes, done, bytes.byteLength - done, at + done);
}
