import { once } from 'node:events';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eventually } from '../support/gateway.ts';
import { cutDatabase } from '../support/outage.ts';
import { startProcess } from '../support/process.ts';
import { createDataDir, createTestDatabase, open } from '../support/stores.ts';
import { framesIn } from './fixtures/journal.ts';

const test = suite('the journal of a gateway');

for (const JOURNAL_SYNC of ['process', 'fdatasync']) {
  test(`outlasts its gateway's death while the database is away; the next gateway ships it (${JOURNAL_SYNC})`, async () => {
    const databaseUrl = await createTestDatabase();
    const dataDir = createDataDir();
    const env = { DATABASE_URL: databaseUrl, TKAWEN_API_DATA_DIR: dataDir, JOURNAL_SYNC };
    const db = open(databaseUrl);
    const killed = await startProcess(env);
    {
      await using _outage = await cutDatabase({ db });
      for (let i = 0; i < 30; i++) await fetch(`${killed.url}/v1/nothing/${i}`).then((answer) => answer.text());
      await eventually(
        () => framesIn(join(dataDir, 'journal')).flatMap(({ kind, lines }) => (kind === 'request' ? lines : [])).length,
        (records) => records === 30,
      );
      const ended = once(killed.child, 'exit');
      killed.child.kill('SIGKILL');
      await ended;
    }
    const next = await startProcess(env);
    const rows = await eventually(
      () => db.selectFrom('request_log').select(['path', 'status']).execute(),
      ({ length }) => length === 30,
    );
    assert.is(new Set(rows.map(({ path }) => path)).size, 30);
    assert.ok(rows.every(({ status }) => status === 404));
    assert.is(await next.stop(), 0);
    assert.equal(framesIn(join(dataDir, 'journal')), []);
    await db.destroy();
  });
}

test.run();
