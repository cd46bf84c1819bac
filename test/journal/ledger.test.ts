import { setTimeout as sleep } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Destination } from '../../src/journal/delivery.ts';
import { eventually } from '../support/gateway.ts';
import { createDataDir } from '../support/stores.ts';
import { createGate, openTestJournal, requestLine, usageEvent } from './fixtures/journal.ts';

const test = suite('how far a journal is counted');

interface Note {
  until: Date;
  lost: number;
}

/** A destination that remembers what has arrived, and a ledger that remembers what was noted. */
function remember() {
  const arrived = new Set<string>();
  const notes: Note[] = [];
  const journals = new Set<string>();
  const destination: Destination = {
    async insertUsage(events) {
      for (const { id } of JSON.parse(events.toString())) arrived.add(id);
    },
    confirmUsage: async () => {},
    insertRequests: async () => {},
  };
  const ledger = {
    async note(journal: string, until: Date, lost: number) {
      journals.add(journal);
      notes.push({ until, lost });
    },
    async forget(journal: string) {
      journals.delete(journal);
    },
  };
  return { arrived, notes, journals, destination, ledger };
}

for (const sync of ['process', 'fdatasync'] as const) {
  test(`is never said to be further than it is (${sync})`, async () => {
    const { arrived, notes, journals, destination, ledger } = remember();
    const settled: { id: string; at: Date }[] = [];
    const missing: string[] = [];
    const checked = {
      ...ledger,
      async note(journal: string, until: Date, lost: number) {
        missing.push(...settled.filter(({ id, at }) => at < until && !arrived.has(id)).map(({ id }) => id));
        await ledger.note(journal, until, lost);
      },
    };
    const journal = await openTestJournal({ dir: `${createDataDir()}/journal`, destination, sync, ledger: checked });
    assert.is(journals.size, 1);
    for (let i = 0; notes.length < 4; i++) {
      const id = `req_${i}`;
      await journal.appendUsage(usageEvent(id));
      journal.settle(id, 'delivered');
      settled.push({ id, at: new Date() });
      if (i % 8 === 0) await sleep(Math.random() * 3);
    }
    assert.equal(missing, []);
    const times = notes.map(({ until }) => until.getTime());
    assert.equal(
      times,
      times.toSorted((a, b) => a - b),
    );
    await journal.close();
    assert.is(journals.size, 0);
  });
}

test('stands still while nothing arrives, and tells how many request records were lost', async () => {
  const { notes, journals, destination, ledger } = remember();
  const gate = createGate(destination);
  const journal = await openTestJournal({
    dir: `${createDataDir()}/journal`,
    destination: gate,
    ledger,
    maxBytes: 1_048_576,
  });
  await journal.appendUsage(usageEvent('req_1'));
  const ended = new Date();
  journal.settle('req_1', 'delivered');
  for (let i = 0; (await journal.metrics.requestLogDropped.get()).values[0]?.value !== 3; i++) {
    journal.appendRequest(requestLine(`req_${i}`));
    if (i % 100 === 0) await sleep(1);
  }
  assert.ok(notes.every(({ until }) => until <= ended));
  gate.isOpen = true;
  const moved = await eventually(
    () => notes.filter(({ until }) => until > ended),
    ({ length }) => length > 0,
  );
  assert.is(moved[0]?.lost, 3);
  await journal.close();
  assert.is(journals.size, 0);
});

test('stays in the ledger when a part is left on disk', async () => {
  const { journals, destination, ledger } = remember();
  const journal = await openTestJournal({ dir: `${createDataDir()}/journal`, destination: createGate(destination), ledger });
  await journal.appendUsage(usageEvent('req_1'));
  journal.settle('req_1', 'delivered');
  await journal.close();
  assert.is(journals.size, 1);
});

test.run();
