import { type Kysely, sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Database } from '../../src/db/tables.ts';
import { insertRequests } from '../../src/requests/request-log.repository.ts';
import { requestRecord } from '../journal/fixtures/journal.ts';
import { createTestDatabase, open } from '../support/stores.ts';

const test = suite<{ db: Kysely<Database> }>('the request log');
test.before.each(async (context) => {
  context.db = open(await createTestDatabase());
});
test.after.each(({ db }) => db.destroy());

test('has each record once, with headers and bodies where they are kept', async ({ db }) => {
  const plain = requestRecord('req_1');
  const full = requestRecord('req_2', {
    account_id: null,
    request_headers: { accept: '*/*' },
    response_headers: { 'content-type': 'application/json' },
    request_body: '{"name":"é"}',
    response_body: '[]',
  });
  const records = JSON.stringify([plain, full]);
  await insertRequests(db, records);
  await insertRequests(db, records);
  const rows = await db.selectFrom('request_log').selectAll().orderBy('id').execute();
  const kept = { replayed: false, request_headers: null, response_headers: null, request_body: null, response_body: null };
  const stored = rows.map((row) => ({
    ...row,
    request_bytes: Number(row.request_bytes),
    response_bytes: Number(row.response_bytes),
  }));
  assert.equal(stored, [
    { ...plain, ...kept },
    { ...kept, ...full },
  ]);
});

test("a page of an account's newest is read from an index alone, also of one key and of errors", async ({ db }) => {
  const conditions = ['true', "key_id = 'ak_1'", "operation_id = 'keys.list'", 'status = 404', "error = 'not_found'"];
  for (const condition of conditions) {
    const plan = await db.connection().execute(async (connection) => {
      await sql`set enable_seqscan = off`.execute(connection);
      const { rows } = await sql<Record<string, string>>`
        explain select * from request_log where account_id = 'acc_1' and mode = 'live' and ${sql.raw(condition)} order by id desc limit 20`.execute(
        connection,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    assert.not.match(plan, /Sort {2}\(/, `${condition}\n${plan}`);
  }
});

test.run();
