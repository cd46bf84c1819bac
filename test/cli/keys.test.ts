import type { Kysely } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Database } from '../../src/db/tables.ts';
import { hashSecret, isWellFormed } from '../../src/keys/secret.ts';
import { type CliOutcome, lines, runCli, secretShape, sitAt, steady } from '../support/cli.ts';
import { createTestDatabase, open } from '../support/stores.ts';

interface Context {
  url: string;
  db: Kysely<Database>;
  cli: (...args: string[]) => Promise<CliOutcome>;
  account: string;
}

const acme = ['accounts', 'create', '--name', 'Acme', '--email', 'billing@acme.example', '--json'];

const test = suite<Context>('keys at the command line');
test.before.each(async (context) => {
  context.url = await createTestDatabase();
  context.db = open(context.url);
  context.cli = (...args) => runCli(args, { DATABASE_URL: context.url });
  const made = await sitAt(acme, { DATABASE_URL: context.url });
  context.account = made.json.id;
});
test.after.each(({ db }) => db.destroy());

function creation({ account }: Context, args: readonly string[]): string[] {
  return ['keys', 'create', '--account', account, '--mode', 'live', '--scopes', 'usage:read', ...args];
}

function create(context: Context, ...args: string[]): Promise<CliOutcome> {
  return context.cli(...creation(context, args));
}

test('create prints the secret alone on standard output, and stores only its hash', async (context) => {
  const { status, stdout, stderr } = await create(
    context,
    '--name',
    'ci',
    '--scopes',
    'connect:*,usage:read',
    '--expires',
    '90d',
  );
  assert.is(status, 0, stderr);
  const secret = stdout.trimEnd();
  assert.ok(isWellFormed(secret));
  assert.is(
    steady(stderr),
    'ak_00000000000000000000000000 opens connect:* usage:read for Acme (live, until 2026-01-01 00:00:00Z). Its secret is not shown again.\n',
  );
  const [row] = await context.db.selectFrom('key').selectAll().execute();
  assert.is(row?.hash, hashSecret(secret));
  assert.equal(row?.scopes, ['connect:read', 'connect:write', 'usage:read']);
  const days = ((row?.expires_at?.getTime() ?? 0) - (row?.created_at.getTime() ?? 0)) / 86_400_000;
  assert.ok(days > 89.9 && days <= 90);
});

test('create --json prints the key and its secret; a publishable one has its origins and addresses', async (context) => {
  const { json, stderr } = await create(
    context,
    ...['--json', '--publishable', '--allowed-ip', '203.0.113.0/24', '--allowed-ip', '2001:db8::1'],
    ...['--origin', 'https://shop.example.com', '--origin', 'http://localhost:3000'],
  );
  assert.is(stderr, '');
  assert.match(json.secret, /^pk_live_/);
  assert.is(json.key.last4, json.secret.slice(-4));
  assert.equal(json.key.allowed_ips, ['203.0.113.0/24', '2001:db8::1']);
  assert.equal(json.key.allowed_origins, ['https://shop.example.com', 'http://localhost:3000']);
});

test('list shows the keys of both modes, newest first, and how they are', async (context) => {
  const { cli, account, db } = context;
  await create(context, '--name', 'first');
  await create(context, '--name', 'second', '--mode', 'sandbox', '--scopes', '*');
  await db
    .updateTable('key')
    .set({ expires_at: new Date('2026-01-01') })
    .where('name', '=', 'first')
    .execute();
  await create(context, '--name', 'third', '--scopes', 'pay:read,connect:*');
  const { json } = await cli('keys', 'list', '--account', account, '--json');
  await cli('keys', 'revoke', json.data[0].id);
  const { stdout } = await cli('keys', 'list', '--account', account);
  assert.is(
    steady(stdout),
    lines(
      'ID                             NAME    SECRET            SCOPES              STATUS   LAST USED  EXPIRES',
      'ak_00000000000000000000000000  third   sk_live_…last     connect:* pay:read  revoked  –          –',
      'ak_00000000000000000000000000  second  sk_sandbox_…last  *                   active   –          –',
      'ak_00000000000000000000000000  first   sk_live_…last     usage:read          expired  –          2026-01-01 00:00:00Z',
    ),
  );
  const live = await cli('keys', 'list', '--account', account, '--mode', 'live', '--json', '--limit', '1');
  assert.equal([live.json.data[0].name, live.json.has_more], ['third', true]);
  assert.match((await cli('accounts', 'show', account)).stdout, '0 live, 1 sandbox');
});

test('revoke ends a key once, and says which', async (context) => {
  const { cli } = context;
  const { key } = (await create(context, '--json', '--name', 'ci')).json;
  const name = `The key "ci" (${key.id}, sk_live_…${key.last4}) of Acme`;
  assert.is((await cli('keys', 'revoke', key.id)).stdout, `${name} is revoked.\n`);
  const again = await cli('keys', 'revoke', key.id, '--json');
  assert.is((await cli('keys', 'revoke', key.id)).stdout, `${name} was revoked already.\n`);
  assert.is(again.json.id, key.id);
  assert.ok(again.json.revoked_at);
});

test('each change leaves who did it, and no output and no audit record holds a secret or a hash', async (context) => {
  const { cli, account, db } = context;
  const { key, secret } = (await create(context, '--json', '--operator', 'amina')).json;
  const outputs = [
    await cli('keys', 'list', '--account', account),
    await cli('keys', 'list', '--account', account, '--json'),
    await cli('keys', 'revoke', key.id),
    await cli('audit', 'list', '--account', account),
    await cli('audit', 'list', '--account', account, '--json'),
    await cli('accounts', 'show', account, '--json'),
  ];
  const events = await db.selectFrom('audit_event').selectAll().orderBy('id').execute();
  assert.equal(
    events.map(({ action, actor_type, target_id }) => [action, actor_type, target_id]),
    [
      ['account.create', 'operator', account],
      ['key.create', 'operator', key.id],
      ['key.revoke', 'operator', key.id],
    ],
  );
  assert.is(events[1]?.actor_id, 'amina');
  const texts = [...outputs.map(({ stdout, stderr }) => stdout + stderr), JSON.stringify(events)];
  for (const text of texts) {
    assert.not.match(text, secretShape);
    assert.not.match(text, hashSecret(secret));
  }
});

test('a key or an account that is not there is named, with status 1', async ({ cli }) => {
  const missing = [
    [['keys', 'revoke', 'ak_nobody'], 'There is no key ak_nobody.\n'],
    [['keys', 'list', '--account', 'acc_x'], 'There is no account acc_x.\n'],
    [['keys', 'create', '--account', 'acc_x', '--mode', 'live', '--scopes', '*'], 'There is no account acc_x.\n'],
  ] as const;
  for (const [args, reason] of missing) {
    const { status, stdout, stderr } = await cli(...args);
    assert.equal([status, stdout, stderr], [1, '', reason]);
  }
});

test('what no key can be is a usage error, with status 2', async (context) => {
  const refused = [
    [['--scopes', 'root:write'], 'root:write is no scope. There are billing:read, '],
    [['--scopes', ','], 'must name at least one scope'],
    [['--expires', '2020-01-01'], 'must be in the future'],
    [['--expires', 'soon'], 'Write 90d, 12h, '],
    [['--allowed-ip', '300.1.1.1'], 'must be an IPv4 or IPv6 address'],
    [['--publishable'], 'needs at least one --origin'],
    [['--origin', 'https://x.dz'], '--origin goes with --publishable'],
    [['--publishable', '--origin', 'https://x.dz/page'], 'must be an origin'],
    [['--mode', 'test'], 'Allowed choices are live, sandbox'],
  ] as const;
  for (const [args, reason] of refused) {
    const { status, stdout, stderr } = await sitAt(creation(context, args), { DATABASE_URL: context.url });
    assert.equal([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, reason);
  }
  assert.is((await context.db.selectFrom('key').selectAll().execute()).length, 0);
});

test('a key that is made for a suspended account comes with a warning', async (context) => {
  await context.cli('accounts', 'suspend', context.account);
  assert.match((await create(context)).stderr, 'The account is suspended');
});

test.run();
