import { readdirSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Batch } from '../../src/journal/delivery.ts';
import { createEncoder, type Kind } from '../../src/journal/frame.ts';
import { separate } from '../../src/journal/raw-lines.ts';
import { createWritableFolder, type WritableFolder } from '../../src/journal/segments.ts';
import { createShipper, type Shipper } from '../../src/journal/shipper.ts';
import { createDataDir } from '../support/stores.ts';

interface Shipping {
  dir: string;
  folder: WritableFolder;
  shipper: Shipper;
  /** What has arrived, as `<what> <line>`. */
  arrived: string[];
}

const encode = createEncoder();

const test = suite<Shipping>('what of a journal is shipped when');
test.before.each((context) => {
  context.dir = createDataDir();
  context.folder = createWritableFolder({ dir: context.dir, segmentBytes: 1_000_000, isSynced: false });
  context.folder.startSegment();
  context.arrived = [];
  context.shipper = createShipper({
    folder: context.folder,
    deliver: async (batch: Batch) => {
      const all = Object.entries(batch).map(([what, lines]) => [what, Array.isArray(lines) ? lines : separate(lines)] as const);
      for (const [what, lines] of all) context.arrived.push(...lines.map((line) => `${what} ${line}`));
    },
    onDamage: () => assert.unreachable(),
  });
});
test.after.each(({ folder }) => folder.closeSegment());

function write(folder: WritableFolder, kind: Kind, ...lines: string[]): void {
  folder.write(encode([{ kind, lines }]));
  folder.publish();
}

test('an event goes when its call has ended, and keeps its file until then', async ({ dir, folder, shipper, arrived }) => {
  write(folder, 'usage', '"a"\t1', '"b"\t2');
  write(folder, 'delivered', '"b"');
  await shipper.ship();
  assert.equal(arrived, ['billable 2']);
  folder.startSegment();
  write(folder, 'request', '3');
  folder.startSegment();
  await shipper.ship();
  assert.is(readdirSync(dir).length, 3);
  assert.is(shipper.unsettled(), 1);

  write(folder, 'aborted', '"a"');
  await shipper.ship();
  assert.equal(arrived, ['billable 2', 'requests 3', 'billable 1']);
  assert.equal(readdirSync(dir), ['00000003.log']);
  assert.is(shipper.unsettled(), 0);
});

test('events go whole, whatever is in them, whether their calls end in the same read, in a later one, or in another order', async ({
  folder,
  shipper,
  arrived,
}) => {
  const line = (id: string) => `"${id}"\t{"id":"${id}","meter":"${'متر'.repeat(40)}"}`;
  write(folder, 'usage', ...['a', 'b', 'c', 'd'].map(line));
  write(folder, 'delivered', '"c"', '"a"');
  write(folder, 'usage', line('e'));
  write(folder, 'aborted', '"e"');
  await shipper.ship();
  const sent = (id: string) => `billable ${line(id).slice(4)}`;
  assert.equal(arrived, ['c', 'a', 'e'].map(sent));
  assert.is(shipper.unsettled(), 2);
  write(folder, 'usage', line('f'));
  write(folder, 'delivered', '"f"', '"d"', '"b"');
  await shipper.ship();
  assert.equal([...arrived.slice(3)].sort(), ['b', 'd', 'f'].map(sent));
  assert.is(shipper.unsettled(), 0);
});

test('the event of a long call goes before its end, as unconfirmed, frees its file, and is confirmed at the end', async ({
  dir,
  folder,
  shipper,
  arrived,
}) => {
  write(folder, 'usage', '"a"\t1');
  folder.startSegment();
  await shipper.ship();
  await shipper.shipUnsettled(60_000);
  assert.equal(arrived, []);
  await shipper.shipUnsettled(0);
  await shipper.ship();
  assert.equal(arrived, ['unconfirmed 1']);
  assert.equal(readdirSync(dir), ['00000002.log']);

  write(folder, 'delivered', '"a"');
  await shipper.ship();
  assert.equal(arrived, ['unconfirmed 1', 'confirmed "a"']);
});

test('what is written but not published yet does not go', async ({ folder, shipper, arrived }) => {
  folder.write(encode([{ kind: 'request', lines: ['1'] }]));
  await shipper.ship();
  assert.equal(arrived, []);
  await folder.publishDurably();
  await shipper.ship();
  assert.equal(arrived, ['requests 1']);
});

test('what comes while it ships is left to the next time', async ({ folder }) => {
  const sent: string[][] = [];
  const shipper = createShipper({
    folder,
    deliver: async ({ requests }) => {
      sent.push(separate(requests).map(String));
      if (sent.length > 5) return;
      write(folder, 'request', `more ${sent.length}`);
      folder.startSegment();
      write(folder, 'request', `and more ${sent.length}`);
    },
    onDamage: () => assert.unreachable(),
  });
  write(folder, 'request', 'first');
  await shipper.ship();
  assert.equal(sent, [['first']]);
  await shipper.ship();
  assert.equal(sent, [['first'], ['more 1'], ['and more 1']]);
});

test('a call that begins and ends while it ships, and whose end the folder cannot take, is billed the next time', async ({
  folder,
}) => {
  const sent: string[] = [];
  const shipper = createShipper({
    folder,
    deliver: async ({ billable, unconfirmed, confirmed, requests }) => {
      sent.push(...separate(billable).map((line) => `billable ${line}`), ...confirmed.map((id) => `confirmed ${id}`));
      sent.push(...separate(unconfirmed).map((line) => `unconfirmed ${line}`));
      if (requests.count === 0) return;
      write(folder, 'usage', '"a"\t1');
      shipper.settle(['"a"']);
    },
    onDamage: () => assert.unreachable(),
  });
  write(folder, 'request', 'first');
  await shipper.ship();
  assert.equal(sent, []);
  await shipper.ship();
  assert.equal(sent, ['billable 1']);
  assert.is(shipper.unsettled(), 0);
});

test('many lines go in several batches, in their order', async ({ folder, shipper, arrived }) => {
  const lines = Array.from({ length: 5_500 }, (_, i) => String(i));
  for (let i = 0; i < lines.length; i += 50) write(folder, 'request', ...lines.slice(i, i + 50));
  await shipper.ship();
  assert.equal(
    arrived,
    lines.map((line) => `requests ${line}`),
  );
});

test('a batch that was not delivered is not passed over by a later one', async ({ folder }) => {
  let isAway = true;
  const shipper = createShipper({
    folder,
    deliver: async () => {
      if (isAway) throw new Error('away');
    },
    onDamage: () => assert.unreachable(),
  });
  write(folder, 'usage', '"a"\t1');
  write(folder, 'delivered', '"a"');
  folder.startSegment();
  await shipper.ship().then(
    () => assert.unreachable(),
    () => {},
  );
  isAway = false;
  await shipper.ship().then(
    () => assert.unreachable(),
    () => {},
  );
  assert.is(folder.segments().length, 2);
});

test.run();
