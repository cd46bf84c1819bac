import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withStore } from '../../src/cli/store.ts';
import { readConfig } from '../../src/config.ts';
import { ping } from '../../src/db/database.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import type { Progress } from '../../src/progress.ts';
import { type CliOutcome, runCli } from '../support/cli.ts';
import { startProcess } from '../support/process.ts';
import { open } from '../support/stores.ts';

interface Context {
  dir: string;
  cli: (...args: string[]) => Promise<CliOutcome>;
  isRunning: () => boolean;
}

const test = suite<Context>('the command line on the embedded Postgres');
test.before(async (context) => {
  context.dir = mkdtempSync(join(tmpdir(), 'tkawen-cli-'));
  context.cli = (...args) => runCli(args, { TKAWEN_API_DATA_DIR: context.dir });
  context.isRunning = () => existsSync(join(context.dir, 'postgres', 'data', 'postmaster.pid'));
});
test.after(({ dir }) => rmSync(dir, { recursive: true, force: true }));

const acme = ['accounts', 'create', '--name', 'Acme', '--email', 'a@b.dz'];

test('it is started for the command, brought up to date, and stopped again', async ({ cli, isRunning }) => {
  const { status, stderr } = await cli(...acme);
  assert.is(status, 0, stderr);
  assert.is(isRunning(), false);
  assert.is((await cli('accounts', 'list', '--json')).json.data.length, 1);
  assert.is(isRunning(), false);
});

test('one that runs already is used, and goes on running', async ({ cli, dir, isRunning }) => {
  const postgres = await startEmbeddedPostgres(join(dir, 'postgres'));
  assert.is(postgres.started, true);
  const { json } = await cli('accounts', 'list', '--json');
  assert.is(json.data.length, 1);
  assert.is(isRunning(), true);
  await postgres.stop();
});

test('one that somebody else has come to use meanwhile is left to them', async ({ dir, isRunning }) => {
  const config = readConfig({ TKAWEN_API_DATA_DIR: dir });
  const progress: Progress = (_, step) => step();
  const other = await withStore(config, progress, async ({ started }) => {
    assert.is(started, true);
    const found = await startEmbeddedPostgres(join(dir, 'postgres'));
    const db = open(found.url);
    await ping(db);
    return { stop: () => db.destroy().then(() => found.stop()) };
  });
  assert.is(isRunning(), true);
  await other.stop();
});

test('beside a gateway on it both work, and doctor finds it running', async ({ cli, dir, isRunning }) => {
  const gateway = await startProcess({ TKAWEN_API_DATA_DIR: dir });
  assert.is((await cli(...acme)).status, 0);
  const { json } = await cli('doctor', '--json');
  assert.equal([json.dependencies[0].status, json.dependencies[0].note], ['ok', 'no migrations pending']);
  assert.is(isRunning(), true);
  assert.is((await fetch(`${gateway.url}/readyz`)).status, 200);
  assert.is(await gateway.stop(), 0);
  assert.is(isRunning(), false);
});

test.run();
