import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Database } from '../../src/db/tables.ts';
import { eventually } from '../support/gateway.ts';
import { createDataDir, createTestDatabase, open } from '../support/stores.ts';
import { createGate, destinationIn, openTestJournal, requestLine, type TestJournal, usageEvent } from './fixtures/journal.ts';

const diskBytes = 1_048_576;
/** Elsewhere the journal's bound is what refuses. */
const mountable = canMount();

const test = suite<{ db: Kysely<Database>; disk: string }>('a full disk');
test.before.each(async (context) => {
  context.db = open(await createTestDatabase());
  context.disk = createDataDir();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', context.disk]);
});
test.after.each(async ({ db, disk }) => {
  await db.destroy();
  execFileSync('umount', ['--lazy', disk]);
});

for (const sync of mountable ? (['process', 'fdatasync'] as const) : []) {
  test(`refuses usage rather than lose it, and takes it again within seconds of having room (${sync})`, async ({ db, disk }) => {
    const gate = createGate(destinationIn(db));
    const journal = await openTestJournal({ dir: join(disk, 'journal'), destination: gate, sync });
    const taken = await fill(journal);
    assert.ok(taken.length > 500, `${taken.length} calls`);
    assert.not(journal.accepting);
    assert.ok(freeBytes(disk) < 131_072);
    // That their answers have left is told while nothing can be written.
    for (const id of taken) journal.settle(id, 'delivered');
    journal.appendRequest(requestLine('req_dropped'));
    await eventually(
      () => journal.logs,
      (logs) => logs.some((line) => line.includes('metering is broken')),
    );

    gate.isOpen = true;
    await eventually(
      () => journal.accepting,
      (accepting) => accepting,
    );
    await journal.appendUsage(usageEvent('req_last'));
    journal.settle('req_last', 'aborted');
    await eventually(
      () => journal.logs,
      (logs) => logs.some((line) => line.includes('metering works again')),
    );
    await journal.close();
    const rows = await db.selectFrom('usage_event').select(['id', 'state']).execute();
    assert.equal(rows.map(({ id }) => id).sort(), [...taken, 'req_last'].sort());
    assert.ok(rows.every(({ state }) => state === 'billable'));
    assert.ok(((await journal.metrics.requestLogDropped.get()).values[0]?.value ?? 0) > 0);
  });
}

if (mountable) {
  test('that somebody else has filled is noticed when they have gone', async ({ db, disk }) => {
    const journal = await openTestJournal({ dir: join(disk, 'journal'), destination: destinationIn(db) });
    await journal.appendUsage(usageEvent('req_0'));
    const filler = join(disk, 'filler');
    writeFileSync(filler, Buffer.alloc(freeBytes(disk)));
    const taken = ['req_0', ...(await fill(journal))];
    assert.not(journal.accepting);
    for (const id of taken) journal.settle(id, 'delivered');

    rmSync(filler);
    await eventually(
      () => journal.accepting,
      (accepting) => accepting,
    );
    await journal.close();
    const rows = await db.selectFrom('usage_event').select('id').where('state', '=', 'billable').execute();
    assert.equal(rows.map(({ id }) => id).sort(), taken.sort());
  });
}

test.run();

/** Until it is full. The ids that it has taken. */
async function fill(journal: TestJournal): Promise<string[]> {
  const taken: string[] = [];
  for (let i = 1; ; i++) {
    const ids = [`req_${i}_a`, `req_${i}_b`, `req_${i}_c`];
    for (const id of ids) journal.appendRequest(requestLine(id));
    const appended = await Promise.allSettled(ids.map((id) => journal.appendUsage(usageEvent(id))));
    taken.push(...ids.filter((_, j) => appended[j]?.status === 'fulfilled'));
    const refused = appended.find(({ status }) => status === 'rejected');
    if (!refused) continue;
    assert.is(refused.status === 'rejected' && refused.reason.name, 'JournalFull');
    return taken;
  }
}

function freeBytes(disk: string): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}

function canMount(): boolean {
  const dir = createDataDir();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4096', 'tmpfs', dir], { stdio: 'ignore' });
    execFileSync('umount', [dir], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
