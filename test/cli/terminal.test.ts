import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Kysely } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Database } from '../../src/db/tables.ts';
import { type CliOutcome, runCli, sitAt } from '../support/cli.ts';
import { createTestDatabase, open } from '../support/stores.ts';

interface Context {
  url: string;
  db: Kysely<Database>;
}

const test = suite<Context>('what an operator sees');
test.before.each(async (context) => {
  context.url = await createTestDatabase();
  context.db = open(context.url);
  const account = { name: 'Acme', owner_email: 'a@b.dz', plan: 'builder', currency: 'USD', created_at: new Date() };
  await context.db
    .insertInto('account')
    .values({ id: 'acc_1', ...account })
    .execute();
});
test.after.each(({ db }) => db.destroy());

function atTerminal({ url }: Context, typed: string, args: string[], env: Record<string, string> = {}): Promise<CliOutcome> {
  return sitAt(args, { DATABASE_URL: url, ...env }, typed);
}

async function isSuspended({ db }: Context): Promise<boolean> {
  return (await db.selectFrom('account').select('suspended_at').executeTakeFirstOrThrow()).suspended_at !== null;
}

test('somebody at a terminal is asked before a suspension; without a yes nothing is changed', async (context) => {
  for (const answer of ['n\n', '\n', 'yesterday\n', '']) {
    const { status, stdout, stderr } = await atTerminal(context, answer, ['accounts', 'suspend', 'acc_1']);
    assert.equal([status, stdout], [1, '']);
    assert.match(stderr, 'Acme (acc_1): Its keys and its members are refused within seconds. Suspend it? [y/N]');
    assert.match(stderr, 'Nothing was changed.\n');
  }
  assert.is(await isSuspended(context), false);
  assert.is((await context.db.selectFrom('audit_event').selectAll().execute()).length, 0);
});

test('a yes does it; --yes, and nobody at a terminal, are not asked', async (context) => {
  assert.is((await atTerminal(context, 'y\n', ['accounts', 'suspend', 'acc_1'])).status, 0);
  assert.is(await isSuspended(context), true);
  await atTerminal(context, '', ['accounts', 'resume', 'acc_1']);
  assert.not.match((await atTerminal(context, '', ['accounts', 'suspend', 'acc_1', '--yes'])).stderr, 'y/N');
  assert.is(await isSuspended(context), true);
  await atTerminal(context, '', ['accounts', 'resume', 'acc_1']);
  assert.is((await runCli(['accounts', 'suspend', 'acc_1'], { DATABASE_URL: context.url })).status, 0);
  assert.is(await isSuspended(context), true);
});

test('a revocation is asked for too, with the key it is about', async (context) => {
  const key = { account_id: 'acc_1', name: 'ci', type: 'secret', mode: 'live', hash: 'h', last4: 'wxyz' } as const;
  await context.db
    .insertInto('key')
    .values({ id: 'ak_1', ...key, scopes: [], created_at: new Date() })
    .execute();
  const { stderr } = await atTerminal(context, 'n\n', ['keys', 'revoke', 'ak_1']);
  assert.match(stderr, 'The key "ci" (ak_1, sk_live_…wxyz) of Acme: it stops working within seconds, for ever. Revoke it?');
  assert.is((await atTerminal(context, 'yes\n', ['keys', 'revoke', 'ak_1'])).status, 0);
});

test('there are colours at a terminal, and none with NO_COLOR, in a pipe or in JSON', async (context) => {
  const list = ['accounts', 'list'];
  assert.match((await atTerminal(context, '', list)).stdout, '\u001b[32mactive\u001b[39m');
  const plain = [
    await atTerminal(context, '', list, { NO_COLOR: '1' }),
    await atTerminal(context, '', list, { TERM: 'dumb' }),
    await atTerminal(context, '', [...list, '--json']),
    await runCli(list, { DATABASE_URL: context.url, FORCE_COLOR: '1' }),
  ];
  for (const { stdout } of plain) assert.not.match(stdout, '\u001b');
});

test("a customer's name cannot steer the terminal", async (context) => {
  const name = 'A\u001b[2J\u009b31m\u202eB';
  await context.db.updateTable('account').set({ name }).execute();
  const { stdout } = await atTerminal(context, '', ['accounts', 'list'], { NO_COLOR: '1' });
  assert.match(stdout, 'A�[2J�31m�B');
  const json = await atTerminal(context, '', ['accounts', 'list', '--json']);
  for (const character of ['\u001b', '\u009b', '\u202e']) assert.not.ok(json.stdout.includes(character));
  assert.is(JSON.parse(json.stdout).data[0].name, name);
});

test('help names the commands, their options and examples, with status 0; a command line without one is a usage error', async () => {
  const root = await runCli(['--help'], {});
  assert.is(root.status, 0);
  for (const command of ['accounts', 'keys', 'limits', 'audit', 'doctor'])
    assert.match(root.stdout, new RegExp(`^ {2}${command} `, 'm'));
  assert.match(root.stdout, '$ tkawen-api accounts create --name "Acme"');
  const create = await runCli(['keys', 'create', '--help'], {});
  assert.is(create.status, 0);
  for (const option of ['--account <id>', '--expires <when>', '--json', 'Examples:']) assert.match(create.stdout, option);
  for (const args of [[], ['accounts'], ['keys', 'make'], ['doctor', '--fast'], ['accounts', 'show']]) {
    const { status, stdout, stderr } = await runCli(args, {});
    assert.equal([status, stdout], [2, ''], args.join(' '));
    assert.ok(stderr);
  }
});

test('bin/tkawen-api is found by its name from anywhere, and finds its Node', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tkawen-bin-'));
  symlinkSync(resolve('bin/tkawen-api'), join(dir, 'tkawen-api'));
  const path = [dir, dirname(process.execPath), process.env['PATH']].join(':');
  const { stdout } = await promisify(execFile)('tkawen-api', ['keys', '--help'], { cwd: dir, env: { PATH: path } });
  rmSync(dir, { recursive: true });
  assert.match(stdout, 'Usage: tkawen-api keys');
});

test.run();
