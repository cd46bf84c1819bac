import { readdirSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createWritableFolder, type WritableFolder } from '../../src/journal/segments.ts';
import { createWriter, type Writer } from '../../src/journal/writer.ts';
import { createDataDir } from '../support/stores.ts';
import { framesIn, requestLine, usageEvent, writtenIds } from './fixtures/journal.ts';

interface Told {
  written: number;
  unwritten: string[];
  dropped: number;
  failed: number;
  recovered: number;
}

interface Writing {
  dir: string;
  folder: WritableFolder;
  told: Told;
  /** A writer whose folder differs in something. */
  createWith(changes: Partial<WritableFolder>): Writer;
}

const test = suite<Writing>('how the journal is written');
test.before.each((context) => {
  context.dir = createDataDir();
  context.folder = createWritableFolder({ dir: context.dir, segmentBytes: 1_000_000, isSynced: true });
  context.told = { written: 0, unwritten: [], dropped: 0, failed: 0, recovered: 0 };
  const { told, folder } = context;
  context.createWith = (changes) =>
    createWriter({
      folder: { ...folder, ...changes },
      waitsForDisk: true,
      maxBytes: 1_000_000,
      onWritten({ usage }) {
        told.written += usage;
      },
      onUnwritten: (ids) => void told.unwritten.push(...ids),
      onDropped(count) {
        told.dropped += count;
      },
      onFailed: () => void told.failed++,
      onRecovered: () => void told.recovered++,
    });
});
test.after.each(({ folder }) => folder.closeSegment());

test('one sync is for all that have waited for the one before it', async ({ dir, folder, createWith, told }) => {
  let syncs = 0;
  const writer = createWith({
    publishDurably: () => {
      syncs++;
      return folder.publishDurably();
    },
  });
  const first = writer.appendUsage(usageEvent('req_1'));
  await new Promise(setImmediate);
  const others = ['req_2', 'req_3', 'req_4'].map((id) => writer.appendUsage(usageEvent(id)));
  assert.equal(writtenIds(dir), ['req_1']);
  await first;
  await Promise.all(others);
  assert.is(syncs, 2);
  assert.is(told.written, 4);
  assert.is(framesIn(dir).length, 2);
  await writer.close();
});

test('what a disk fails to sync is taken back, refused and told, with all that waits behind it', async ({
  dir,
  folder,
  createWith,
  told,
}) => {
  const sync = Promise.withResolvers<void>();
  let isBroken = true;
  const writer = createWith({ publishDurably: () => (isBroken ? sync.promise : folder.publishDurably()) });
  const appended = [writer.appendUsage(usageEvent('req_1'))];
  await new Promise(setImmediate);
  appended.push(writer.appendUsage(usageEvent('req_2')));
  writer.settle('req_0', 'delivered');
  writer.appendRequest(requestLine('req_0'));
  sync.reject(new Error('EIO'));
  const outcomes = await Promise.allSettled(appended);
  assert.equal(
    outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.name),
    ['JournalFull', 'JournalFull'],
  );
  assert.not(writer.accepting);
  writer.settle('req_x', 'aborted');
  assert.equal(told, { written: 0, unwritten: ['"req_0"', '"req_x"'], dropped: 1, failed: 1, recovered: 0 });

  isBroken = false;
  writer.upkeep();
  assert.ok(writer.accepting);
  await writer.appendUsage(usageEvent('req_3'));
  assert.is(told.recovered, 1);
  assert.ok(writtenIds(dir).includes('req_3'));
  await writer.close();
});

test('a disk that is full at the start is tried again', async ({ folder, createWith, told }) => {
  let isFull = true;
  const writer = createWith({
    startSegment() {
      if (isFull) throw new Error('ENOSPC');
      folder.startSegment();
    },
  });
  assert.not(writer.accepting);
  writer.upkeep();
  assert.is(told.failed, 1);
  isFull = false;
  writer.upkeep();
  await writer.appendUsage(usageEvent('req_1'));
  await writer.close();
});

test('a file does not grow old, however little is in it, and an empty one is not replaced', async ({ dir, createWith }) => {
  let filledSinceMs: number | undefined;
  const writer = createWith({ filledSinceMs: () => filledSinceMs });
  await writer.appendUsage(usageEvent('req_1'));
  writer.upkeep();
  assert.is(readdirSync(dir).length, 1);
  filledSinceMs = performance.now() - 61_000;
  writer.upkeep();
  assert.is(readdirSync(dir).length, 2);
  await writer.close();
});

test.run();
