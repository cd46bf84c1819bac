import { type Kysely, sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { migrate, pendingMigrations } from '../../src/db/migrate.ts';
import type { Database } from '../../src/db/tables.ts';
import { createEmptyDatabase, createTestDatabase, open } from '../support/stores.ts';

const test = suite<{ dbs: Kysely<Database>[] }>('migrations');
test.before.each((context) => {
  context.dbs = [];
});
test.after.each(async ({ dbs }) => {
  for (const db of dbs) await db.destroy();
});

test('of an empty database are run once by gateways that start at the same time', async ({ dbs }) => {
  const url = await createEmptyDatabase();
  dbs.push(...Array.from({ length: 3 }, () => open(url)));
  const run = await Promise.all(dbs.map((db) => migrate(db)));
  assert.is(run.filter((names) => names.length > 0).length, 1);
  for (const db of dbs) assert.equal(await pendingMigrations(db), []);
});

test('do not stumble over tables that others change meanwhile', async ({ dbs }) => {
  const url = await createTestDatabase();
  const [db, ...others] = Array.from({ length: 5 }, () => open(url)) as [Kysely<Database>, ...Kysely<Database>[]];
  dbs.push(db, ...others);
  await sql`create schema jobs`.execute(db);
  let over = false;
  const changing = Promise.all(
    others.map(async (other, number) => {
      const table = sql.id('jobs', `changing_${number}`);
      while (!over) {
        await sql`create table ${table} (id int generated always as identity, gone int)`.execute(other);
        await sql`drop table ${table}`.execute(other);
      }
    }),
  );
  try {
    for (let round = 0; round < 100; round++) assert.equal(await migrate(db), []);
  } finally {
    over = true;
    await changing;
  }
});

test.run();
