import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Database } from '../../src/db/tables.ts';
import { eventually } from '../support/gateway.ts';
import { createDataDir, createTestDatabase, open } from '../support/stores.ts';
import { createGate, destinationIn, framesIn, openTestJournal, requestLine, usageEvent, writtenIds } from './fixtures/journal.ts';

const test = suite<{ db: Kysely<Database>; dir: string }>('the journal');
test.before.each(async (context) => {
  context.db = open(await createTestDatabase());
  context.dir = `${createDataDir()}/journal`;
});
test.after.each(({ db }) => db.destroy());

function usageRows(db: Kysely<Database>) {
  return db.selectFrom('usage_event').selectAll().orderBy('id').execute();
}

test('has an event on the disk when its append resolves', async ({ db, dir }) => {
  const journal = await openTestJournal({ dir, destination: createGate(destinationIn(db)) });
  for (const id of ['req_1', 'req_2', 'req_3']) {
    await journal.appendUsage(usageEvent(id));
    assert.is(writtenIds(dir).at(-1), id);
  }
  await journal.close();
});

test('writes what is appended in one turn of the event loop at once', async ({ db, dir }) => {
  const journal = await openTestJournal({ dir, destination: createGate(destinationIn(db)) });
  const appended = ['req_1', 'req_2'].map((id) => journal.appendUsage(usageEvent(id)));
  journal.appendRequest(requestLine('req_0'));
  assert.equal(framesIn(dir), []);
  await Promise.all(appended);
  assert.equal(
    framesIn(dir).map(({ kind, lines }) => [kind, lines.length]),
    [
      ['usage', 2],
      ['request', 1],
    ],
  );
  await journal.close();
});

for (const sync of ['process', 'fdatasync'] as const) {
  test(`ships an event as billable once its answer has left, whole and broken off alike (${sync})`, async ({ db, dir }) => {
    const journal = await openTestJournal({ dir, destination: destinationIn(db), sync });
    const event = usageEvent('req_1', { quantity: '3', unit_price: '0.0001', cost: '0.0003' });
    await Promise.all([event, usageEvent('req_2'), usageEvent('req_3')].map(journal.appendUsage));
    journal.settle('req_1', 'delivered');
    journal.settle('req_2', 'aborted');
    const rows = await eventually(
      () => usageRows(db),
      ({ length }) => length === 2,
    );
    const [row] = rows;
    assert.ok(row?.recorded_at instanceof Date);
    assert.equal({ ...event, recorded_at: row.recorded_at, state: 'billable' }, row);
    assert.equal(
      rows.map((row) => row.state),
      ['billable', 'billable'],
    );
    journal.settle('req_3', 'delivered');
    await journal.close();
    assert.is((await usageRows(db)).length, 3);
    assert.equal(await db.selectFrom('usage_daily').select(['calls', 'quantity', 'cost']).execute(), [
      { calls: '3', quantity: '5', cost: '0.0103' },
    ]);
  });
}

test('close ships all, and leaves nothing behind', async ({ db, dir }) => {
  const journal = await openTestJournal({ dir, destination: destinationIn(db) });
  await Promise.all(Array.from({ length: 5_000 }, (_, i) => journal.appendUsage(usageEvent(`req_${i}`))));
  for (let i = 0; i < 5_000; i++) {
    journal.settle(`req_${i}`, 'delivered');
    journal.appendRequest(requestLine(`req_${i}`));
  }
  await journal.close();
  for (const table of ['usage_event', 'request_log'] as const) {
    const { count } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    assert.is(count, '5000', table);
  }
  assert.equal(readdirSync(dir), []);
  const shipped = await journal.metrics.journal.shipped.get();
  assert.equal(
    shipped.values.map(({ labels, value }) => [labels.kind, value]),
    [
      ['usage', 5_000],
      ['request', 5_000],
    ],
  );
});

test('an event of which nobody knows whether its answer has left is unconfirmed, and not added up', async ({ db, dir }) => {
  const first = await openTestJournal({ dir, destination: destinationIn(db) });
  await first.appendUsage(usageEvent('req_1'));
  await first.close();
  assert.equal(await usageRows(db), []);

  const second = await openTestJournal({ dir, destination: destinationIn(db) });
  const [row] = await eventually(
    () => usageRows(db),
    ({ length }) => length === 1,
  );
  assert.is(row?.state, 'unconfirmed');
  assert.equal(await db.selectFrom('usage_daily').selectAll().execute(), []);
  await second.close();
  assert.equal(readdirSync(dir), []);
});

test('a destination that is away loses nothing and holds up nobody; all is shipped when it is back', async ({ db, dir }) => {
  const gate = createGate(destinationIn(db));
  const journal = await openTestJournal({ dir, destination: gate });
  for (let i = 0; i < 300; i++) {
    await journal.appendUsage(usageEvent(`req_${i}`));
    journal.settle(`req_${i}`, 'delivered');
    journal.appendRequest(requestLine(`req_${i}`));
  }
  await eventually(
    () => journal.logs,
    (logs) => logs.some((line) => line.includes('waits')),
  );
  assert.ok(journal.accepting);
  gate.isOpen = true;
  await eventually(
    async () => (await usageRows(db)).length,
    (length) => length === 300,
  );
  await journal.close();
  assert.is((await db.selectFrom('request_log').selectAll().execute()).length, 300);
  assert.is(journal.logs.filter((line) => line.includes('waits')).length, 1);
  assert.is(journal.logs.filter((line) => line.includes('is shipped again')).length, 1);
});

test('close with a destination that is away ends soon, and the next process ships what is left', async ({ db, dir }) => {
  const gate = createGate(destinationIn(db));
  const first = await openTestJournal({ dir, destination: gate });
  for (let i = 0; i < 50; i++) {
    await first.appendUsage(usageEvent(`req_${i}`));
    first.settle(`req_${i}`, 'delivered');
    if (i === 25) {
      await eventually(
        () => first.logs,
        (logs) => logs.some((line) => line.includes('waits')),
      );
    }
  }
  const started = performance.now();
  await first.close();
  assert.ok(performance.now() - started < 2_000);
  assert.equal(await usageRows(db), []);

  const second = await openTestJournal({ dir, destination: destinationIn(db) });
  const rows = await eventually(
    () => usageRows(db),
    ({ length }) => length === 50,
  );
  assert.ok(rows.every(({ state }) => state === 'billable'));
  await second.close();
  assert.equal(readdirSync(dir), []);
});

test('an event that the database refuses is set aside and told, and keeps no other out', async ({ db, dir }) => {
  const journal = await openTestJournal({ dir, destination: destinationIn(db) });
  const odd = new Map([
    ['req_07', { quantity: 'many' }],
    ['req_42', { meter: 'nul \u0000' }],
    ['req_99', { mode: 'neither' as 'live' }],
  ]);
  for (let i = 0; i < 100; i++) {
    const id = `req_${String(i).padStart(2, '0')}`;
    void journal.appendUsage(usageEvent(id, odd.get(id)));
  }
  for (let i = 0; i < 100; i++) journal.settle(`req_${String(i).padStart(2, '0')}`, 'delivered');
  journal.appendRequest(requestLine('req_1'));
  journal.appendRequest(requestLine('req_2', { status: 1_000_000 }));
  await journal.close();

  assert.is((await usageRows(db)).length, 97);
  const aside = readFileSync(`${dir}-rejected.jsonl`, 'utf8').trim().split('\n');
  assert.equal(aside.map((line) => JSON.parse(line).event.id).sort(), [...odd.keys()]);
  assert.is((await db.selectFrom('request_log').selectAll().execute()).length, 1);
  const { values } = await journal.metrics.journal.rejected.get();
  assert.equal(Object.fromEntries(values.map(({ labels, value }) => [labels.kind, value])), { usage: 3, request: 1 });
  assert.is(journal.logs.filter((line) => line.includes('refuses a record')).length, 4);
  assert.equal(readdirSync(dir), []);
});

test('over its bound it refuses usage, drops request records before that, and takes both again when it is shipped', async ({
  db,
  dir,
}) => {
  const gate = createGate(destinationIn(db));
  const journal = await openTestJournal({ dir, destination: gate, maxBytes: 65_536 });
  const dropped = async () => (await journal.metrics.requestLogDropped.get()).values[0]?.value ?? 0;
  let taken = 0;
  let droppedAt = 0;
  for (; journal.accepting; taken++) {
    await journal.appendUsage(usageEvent(`req_${taken}`));
    journal.settle(`req_${taken}`, 'delivered');
    journal.appendRequest(requestLine(`req_${taken}`));
    if (droppedAt === 0 && (await dropped()) > 0) droppedAt = taken;
  }
  assert.ok(droppedAt > taken / 4 && droppedAt < taken, `${droppedAt} of ${taken}`);
  // A call that was let in before has room yet.
  await journal.appendUsage(usageEvent(`req_${taken++}`));
  let refused: unknown;
  for (let i = 0; !refused && i < 100; i++) {
    await journal.appendUsage(usageEvent(`req_${taken}`)).then(
      () => taken++,
      (error: Error) => {
        refused = error.name;
      },
    );
  }
  assert.is(refused, 'JournalFull');
  await eventually(
    () => journal.logs,
    (logs) => logs.some((line) => line.includes('metering is broken')),
  );
  const isUp = async () => (await journal.metrics.journal.up.get()).values[0]?.value;
  assert.is(await isUp(), 0);

  gate.isOpen = true;
  await eventually(
    () => journal.accepting,
    (accepting) => accepting,
  );
  await eventually(isUp, (up) => up === 1);
  await journal.appendUsage(usageEvent('req_last'));
  await journal.close();
  const next = await openTestJournal({ dir, destination: gate });
  await eventually(
    async () => (await usageRows(db)).length,
    (length) => length === taken + 1,
  );
  await next.close();
});

test('an event comes back as often as it likes, and counts once', async ({ db, dir }) => {
  const report = usageEvent('room_1/minutes/7', { operation_id: null, request_id: null, key_id: null, cost: '0.07' });
  for (let i = 0; i < 3; i++) {
    const journal = await openTestJournal({ dir, destination: destinationIn(db) });
    for (let j = 0; j < 3; j++) {
      await journal.appendUsage(report);
      journal.settle(report.id, 'delivered');
    }
    await journal.close();
  }
  assert.is((await usageRows(db)).length, 1);
  assert.equal(await db.selectFrom('usage_daily').select(['calls', 'cost']).execute(), [{ calls: '1', cost: '0.07' }]);
});

test('a folder that is taken away is noticed, and no usage is taken into it', async ({ db, dir }) => {
  const journal = await openTestJournal({ dir, destination: destinationIn(db) });
  await journal.appendUsage(usageEvent('req_1'));
  rmSync(dir, { recursive: true });
  await eventually(
    () => journal.accepting,
    (accepting) => !accepting,
  );
  await journal.appendUsage(usageEvent('req_2')).then(
    () => assert.unreachable(),
    () => {},
  );
  await journal.close();
  assert.not(existsSync(dir));
});

test.run();
