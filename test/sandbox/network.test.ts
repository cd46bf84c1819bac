import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type CutOffGateway, manner, startCutOffGateway } from '../support/cut-off.ts';

const test = suite<{ gateway: CutOffGateway }>(`what keeps the sandbox's tests from the network: they run ${manner}`);
test.before(async (context) => {
  context.gateway = await startCutOffGateway();
});
test.after(({ gateway }) => gateway.stop());

const guard = fileURLToPath(new URL('../support/no-network.ts', import.meta.url));

test('a program behind the guard reaches this machine alone, and what it tries is noted', () => {
  const program = `
    const attempts = globalThis.connectionAttempts;
    await fetch('http://192.0.2.1/').catch(() => {});
    await fetch('https://telemetry.example/').catch(() => {});
    await fetch('http://127.0.0.1:1/').catch(() => {});
    console.log(attempts.join());`;
  const { stdout } = spawnSync(process.execPath, ['--import', guard, '--input-type=module', '-e', program], { encoding: 'utf8' });
  assert.is(stdout.trim(), '192.0.2.1,telemetry.example');
});

test('the gateway works there, and has tried nothing', async ({ gateway }) => {
  assert.is((await gateway.call('connect.rooms.create', { body: { name: 'x' } })).status, 201);
  assert.is((await gateway.call('connect.rooms.list')).body.data.length, 1);
});

test.run();
