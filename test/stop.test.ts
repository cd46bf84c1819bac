import { once } from 'node:events';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startProcess } from './support/process.ts';
import { createTestDatabase } from './support/stores.ts';

const test = suite('stopping');

test('a SIGTERM behind a Ctrl-C, as watchers and supervisors send, cuts nothing short', async () => {
  const { child } = await startProcess({ DATABASE_URL: await createTestDatabase() });
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  child.kill('SIGTERM');
  assert.equal(await ended, [0, null]);
});

test('a request that runs is finished, and a new connection is not taken', async () => {
  const { child, url } = await startProcess({ DATABASE_URL: await createTestDatabase() });
  const ended = once(child, 'exit');
  const running = Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/docs`).then((answer) => answer.text())));
  await fetch(`${url}/healthz`);
  child.kill('SIGTERM');
  for (const text of await running) assert.match(text, '</html>');
  assert.equal(await ended, [0, null]);
  await fetch(`${url}/healthz`).then(
    () => assert.unreachable('it still listens'),
    () => {},
  );
});

test.run();
