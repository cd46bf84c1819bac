import type { Kysely } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { currencies } from '../../src/accounts/currency.ts';
import type { Database } from '../../src/db/tables.ts';
import { type CliOutcome, lines, runCli, sitAt, steady } from '../support/cli.ts';
import { contract } from '../support/gateway.ts';
import { createTestDatabase, open } from '../support/stores.ts';

const test = suite<{ url: string; db: Kysely<Database>; cli: (...args: string[]) => Promise<CliOutcome> }>(
  'accounts at the command line',
);
test.before.each(async (context) => {
  context.url = await createTestDatabase();
  context.db = open(context.url);
  context.cli = (...args) => runCli(args, { DATABASE_URL: context.url });
});
test.after.each(({ db }) => db.destroy());

const acme = ['accounts', 'create', '--name', 'Acme', '--email', 'billing@acme.example'];

test('create makes an account with the plan and the currency that it is given, and shows it', async ({ cli, db }) => {
  const { status, stdout, stderr } = await cli(...acme, '--plan', 'builder', '--currency', 'DZD');
  assert.is(status, 0, stderr);
  assert.is(
    steady(stdout),
    lines(
      'ID         acc_00000000000000000000000000',
      'Name       Acme',
      'Owner      billing@acme.example',
      'Plan       builder',
      'Billed in  DZD',
      'Status     active',
      'Created    2026-01-01 00:00:00Z',
    ),
  );
  const [row] = await db.selectFrom('account').selectAll().execute();
  assert.is(row?.plan, 'builder');
  assert.is(row?.currency, 'DZD');
});

test('create takes the sandbox and dollars unless told; --json prints the account alone', async ({ cli }) => {
  const { json, stderr } = await cli(...acme, '--json');
  assert.match(json.id, /^acc_/);
  assert.equal([json.plan, json.currency, json.suspended_at, stderr], ['sandbox', 'USD', null, '']);
});

test('the currencies are those that the contract publishes', () => {
  const [, list = ''] = /13 currencies: (.+?)\./s.exec(String(contract.document.info.description)) ?? [];
  assert.equal([...currencies], list.match(/[A-Z]{3}/g));
});

test('list shows the newest first, finds a part of a name or an address, and says when there are more', async ({ cli }) => {
  for (const who of [[], ['--name', '100% مثال', '--email', 'a@b.dz']]) {
    const { status, stderr } = await cli(...acme, ...who);
    assert.is(status, 0, stderr);
  }
  const { stdout } = await cli('accounts', 'list');
  assert.is(
    steady(stdout),
    lines(
      'ID                              NAME       OWNER                 PLAN     BILLED IN  STATUS  CREATED',
      'acc_00000000000000000000000000  100% مثال  a@b.dz                sandbox  USD        active  2026-01-01 00:00:00Z',
      'acc_00000000000000000000000000  Acme       billing@acme.example  sandbox  USD        active  2026-01-01 00:00:00Z',
    ),
  );
  const namesFor = async (search: string) =>
    (await cli('accounts', 'list', '--json', '--search', search)).json.data.map(({ name }: { name: string }) => name);
  assert.equal(await namesFor('ACME.ex'), ['Acme']);
  assert.equal(await namesFor('0%'), ['100% مثال']);

  const cut = await cli('accounts', 'list', '--limit', '1');
  assert.is(cut.stdout.split('\n').length, 3);
  assert.match(cut.stderr, 'the newest 1');
  assert.is((await cli('accounts', 'list', '--limit', '1', '--json')).json.has_more, true);
  const empty = await cli('accounts', 'list', '--search', 'nobody');
  assert.equal([empty.status, empty.stdout, empty.stderr], [0, '', 'No accounts.\n']);
});

test('suspend, resume and plan change the account, say so, and change nothing the second time', async ({ cli, db }) => {
  const { id } = (await cli(...acme, '--json')).json;
  const told = async (...args: string[]) => (await cli('accounts', ...args)).stdout.replace(`Acme (${id}) `, '');
  assert.is(await told('suspend', id), 'is suspended.\n');
  assert.is(await told('suspend', id), 'is suspended already.\n');
  const shown = await cli('accounts', 'show', id);
  assert.match(steady(shown.stdout), /^Status {6}suspended since 2026-01-01 00:00:00Z$/m);
  assert.match(shown.stdout, /^Keys {8}0 live, 0 sandbox$/m);
  assert.is(await told('resume', id), 'works again.\n');
  assert.is(await told('resume', id), 'is not suspended.\n');
  assert.is(await told('plan', id, 'enterprise'), 'has the plan enterprise.\n');
  assert.is(await told('plan', id, 'enterprise'), 'has the plan enterprise already.\n');
  assert.is((await cli('accounts', 'suspend', id, '--json')).json.plan, 'enterprise');

  const events = await db.selectFrom('audit_event').selectAll().orderBy('id').execute();
  assert.equal(
    events.map(({ action }) => action),
    ['account.create', 'account.suspend', 'account.resume', 'account.change_plan', 'account.suspend'],
  );
  const planIn = (account: unknown) => (account as { plan?: string }).plan;
  assert.equal([planIn(events[3]?.before), planIn(events[3]?.after)], ['sandbox', 'enterprise']);
});

test('show tells who its members are', async ({ cli, db }) => {
  const { id } = (await cli(...acme, '--json')).json;
  const now = new Date('2026-02-03T04:05:06Z');
  const member = { account_id: id, issuer: 'https://id.example/', created_at: now, last_sign_in_at: now };
  await db
    .insertInto('member')
    .values({ id: 'usr_1', subject: 'a', name: 'Amina', email: 'amina@acme.example', ...member })
    .execute();
  await db
    .insertInto('member')
    .values({ id: 'usr_2', subject: 'b', name: 'Yacine', email: null, ...member })
    .execute();
  assert.match((await cli('accounts', 'show', id)).stdout, /^Members {5}Amina <amina@acme\.example>, Yacine$/m);
  const { json } = await cli('accounts', 'show', id, '--json');
  assert.equal(json.members[1], { id: 'usr_2', name: 'Yacine', email: null, last_sign_in_at: '2026-02-03T04:05:06.000Z' });
});

test('an account that is not there is named, with status 1; nothing is changed', async ({ cli }) => {
  for (const args of [['show'], ['suspend'], ['resume'], ['plan', 'builder']]) {
    const [verb = '', ...rest] = args;
    const { status, stdout, stderr } = await cli('accounts', verb, 'acc_nobody', ...rest);
    assert.equal([status, stdout, stderr], [1, '', 'There is no account acc_nobody.\n']);
  }
});

test('what cannot be an account is a usage error, with status 2', async ({ url, cli, db }) => {
  const refused = [
    [['--email', 'nowhere'], 'must be an e-mail address'],
    [['--plan', 'gold'], 'Allowed choices are sandbox, builder, enterprise'],
    [['--currency', 'XAU'], 'Allowed choices are USD'],
    [['--name', ' '], 'must have 1 to 100 characters'],
  ] as const;
  for (const [args, reason] of refused) {
    const { status, stdout, stderr } = await sitAt([...acme, ...args], { DATABASE_URL: url });
    assert.equal([status, stdout], [2, '']);
    assert.match(stderr, reason);
  }
  assert.is((await cli('accounts', 'create', '--name', 'x')).status, 2);
  assert.is((await db.selectFrom('account').selectAll().execute()).length, 0);
});

test.run();
