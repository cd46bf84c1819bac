import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startProcess } from './support/process.ts';
import { createTestDatabase } from './support/stores.ts';

const test = suite('the programs of operators');

test('bin/tkawen-gateway answers, ends with 0 on SIGTERM, and may be started from anywhere', async () => {
  const gateway = await startProcess({ DATABASE_URL: await createTestDatabase() }, `${process.cwd()}/bin/tkawen-gateway`);
  const answer = await fetch(`${gateway.url}/v1/health`);
  assert.is(answer.status, 200);
  assert.is(await gateway.stop(), 0);
});

test.run();
