import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createDelivery, type Destination } from '../../src/journal/delivery.ts';
import type { Damage } from '../../src/journal/frame.ts';
import { openFolder } from '../../src/journal/segments.ts';
import { createShipper } from '../../src/journal/shipper.ts';
import { eventually } from '../support/gateway.ts';
import { createDataDir } from '../support/stores.ts';
import { openTestJournal, requestLine, segmentFiles, type TestJournal, usageEvent } from './fixtures/journal.ts';

interface Kept extends Destination {
  /** `<state> <id>`, in the order of arrival. */
  usage: string[];
  requests: string[];
}

const test = suite<{ dir: string }>('what a dead process has left');
test.before.each((context) => {
  context.dir = `${createDataDir()}/journal`;
});

function keep(): Kept {
  const ids = (json: string) => (JSON.parse(json) as { id: string }[]).map(({ id }) => id);
  const kept: Kept = {
    usage: [],
    requests: [],
    insertUsage: async (events, state) => void kept.usage.push(...ids(events.toString()).map((id) => `${state} ${id}`)),
    confirmUsage: async (late) => void kept.usage.push(...(JSON.parse(late) as string[]).map((id) => `confirmed ${id}`)),
    insertRequests: async (records) => void kept.requests.push(...ids(records.toString())),
  };
  return kept;
}

const unheard = { onRejected: assert.unreachable, onShipped: () => {}, onAway: () => {}, onBack: () => {} };

const away: Destination = {
  insertUsage: () => Promise.reject(new Error('away')),
  confirmUsage: () => Promise.reject(new Error('away')),
  insertRequests: () => Promise.reject(new Error('away')),
};

/** Two calls that have ended and one that has not, in one file of a process that has died; where each frame ends. */
async function leave(dir: string): Promise<{ file: string; ends: number[] }> {
  const journal = await openTestJournal({ dir, destination: away });
  const [file = ''] = segmentFiles(dir);
  const ends: number[] = [];
  const written = () => ends.push(readFileSync(file).byteLength);
  const turn = () => new Promise(setImmediate);
  for (const id of ['req_1', 'req_2', 'req_3']) {
    await journal.appendUsage(usageEvent(id));
    written();
  }
  for (const id of ['req_1', 'req_2']) {
    journal.settle(id, 'delivered');
    await turn();
    written();
  }
  journal.appendRequest(requestLine('req_1'));
  await turn();
  written();
  await journal.close();
  return { file, ends };
}

async function adopt(dir: string, destination: Destination): Promise<TestJournal> {
  const journal = await openTestJournal({ dir, destination });
  await eventually(
    () => segmentFiles(dir).length,
    (files) => files === 1,
  );
  return journal;
}

test('is shipped whole, and what has no end is unconfirmed', async ({ dir }) => {
  await leave(dir);
  const kept = keep();
  await (await adopt(dir, kept)).close();
  assert.equal(kept.usage, ['billable req_1', 'billable req_2', 'unconfirmed req_3']);
  assert.equal(kept.requests, ['req_1']);
  assert.equal(readdirSync(dir), []);
});

test('is shipped as far as it was written, wherever the last write was broken off', async ({ dir }) => {
  const { file, ends } = await leave(dir);
  const bytes = readFileSync(file);
  const cutDir = createDataDir();
  for (let cut = 0; cut < bytes.byteLength; cut++) {
    writeFileSync(join(cutDir, basename(file)), bytes.subarray(0, cut));
    const whole = ends.filter((end) => end <= cut).length;
    const kept = keep();
    const damages: Damage[] = [];
    const shipper = createShipper({
      folder: openFolder(cutDir),
      deliver: createDelivery({ ...unheard, destination: kept }).deliver,
      onDamage: (_, damage) => damages.push(damage),
    });
    await shipper.ship();
    await shipper.shipUnsettled(0);
    const settled = ['req_1', 'req_2'].slice(0, Math.max(0, whole - 3));
    const others = ['req_1', 'req_2', 'req_3'].slice(settled.length, whole);
    assert.equal(kept.usage, [...settled.map((id) => `billable ${id}`), ...others.map((id) => `unconfirmed ${id}`)]);
    assert.equal(kept.requests, []);
    const at = ends[whole - 1] ?? 0;
    assert.equal(damages, at === cut ? [] : [{ at, bytes: cut - at, isTail: true }]);
  }
});

test('with damage in its middle is shipped but for that, told, and kept for a person to look at', async ({ dir }) => {
  const { file, ends } = await leave(dir);
  const bytes = readFileSync(file);
  bytes.writeUInt8(0, (ends[0] ?? 0) + 20);
  writeFileSync(file, bytes);
  const kept = keep();
  const journal = await adopt(dir, kept);
  await journal.close();
  assert.equal(kept.usage, ['billable req_1', 'confirmed req_2', 'unconfirmed req_3']);
  const [copy = ''] = readdirSync(`${dir}-damaged`);
  assert.equal(readFileSync(join(`${dir}-damaged`, copy)), bytes);
  assert.ok(journal.logs.some((line) => line.includes('cannot be read') && line.includes('"level":"error"')));
  const { values } = await journal.metrics.journal.damagedBytes.get();
  assert.equal(
    values.map(({ labels, value }) => [labels.where, value]),
    [['middle', (ends[1] ?? 0) - (ends[0] ?? 0)]],
  );
});

test.run();
