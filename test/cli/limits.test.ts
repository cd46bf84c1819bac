import type { Kysely } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { limits } from '../../generated/limits.ts';
import type { Database } from '../../src/db/tables.ts';
import { type CliOutcome, lines, runCli, sitAt, steady } from '../support/cli.ts';
import { createTestDatabase, open } from '../support/stores.ts';

interface Context {
  url: string;
  db: Kysely<Database>;
  cli: (...args: string[]) => Promise<CliOutcome>;
  account: string;
}

const test = suite<Context>('limits and the audit record at the command line');
test.before.each(async (context) => {
  context.url = await createTestDatabase();
  context.db = open(context.url);
  context.cli = (...args) => runCli(args, { DATABASE_URL: context.url });
  const acme = ['--name', 'Acme', '--email', 'billing@acme.example', '--plan', 'builder', '--operator', 'amina', '--json'];
  context.account = (await sitAt(['accounts', 'create', ...acme], { DATABASE_URL: context.url })).json.id;
});
test.after.each(({ db }) => db.destroy());

const planLimit = limits.policies['connect.sms'].limits.builder;

test('set gives an account a limit of its own, list shows it beside its plan, unset takes it back', async ({
  cli,
  account,
  db,
}) => {
  const sms = ['--account', account, '--policy', 'connect.sms'];
  assert.is((await cli('limits', 'set', ...sms, '--limit', '0')).stdout, `connect.sms of Acme (${account}) is 0.\n`);
  const set = await cli('limits', 'set', ...sms, '--limit', '2000', '--json');
  assert.equal(set.json, {
    policy: 'connect.sms',
    per: 'account',
    window_seconds: 60,
    plan_limit: planLimit,
    own_limit: 2000,
    limit: 2000,
  });
  assert.equal(await db.selectFrom('account_limit').select(['policy', 'limit']).execute(), [
    { policy: 'connect.sms', limit: 2000 },
  ]);
  assert.match((await cli('accounts', 'show', account)).stdout, /^Own limits {2}connect\.sms 2000$/m);

  const { stdout } = await cli('limits', 'list', '--account', account);
  assert.match(stdout, /^POLICY +FOR EACH {2}WITHIN +BUILDER +OWN$/m);
  assert.match(stdout, new RegExp(`^connect\\.sms +account +60 s +${planLimit} +2000$`, 'm'));
  assert.match(stdout, /^connect\.rooms\.open +account +at a time +\d+ +–$/m);

  const unset = await cli('limits', 'unset', ...sms);
  assert.is(unset.stdout, `connect.sms of Acme (${account}) is ${planLimit}, as the plan builder says.\n`);
  await cli('limits', 'unset', ...sms);
  const { json } = await cli('limits', 'list', '--account', account, '--json');
  const policies = { ...limits.policies, ...limits.concurrency };
  assert.equal(
    json.data.map(({ policy }: { policy: string }) => policy),
    Object.keys(policies),
  );
  assert.ok(json.data.every(({ own_limit }: { own_limit: number | null }) => own_limit === null));

  const events = await db.selectFrom('audit_event').select(['action', 'target_id', 'before', 'after']).orderBy('id').execute();
  assert.equal(
    events.slice(1).map(({ action, target_id, before, after }) => [action, target_id, before, after]),
    [
      ['limit.set', 'connect.sms', { limit: null }, { limit: 0 }],
      ['limit.set', 'connect.sms', { limit: 0 }, { limit: 2000 }],
      ['limit.unset', 'connect.sms', { limit: 2000 }, { limit: null }],
    ],
  );
});

test('a policy that is not there, and a limit that is no number, are usage errors', async ({ url, account }) => {
  const limitsOf = (...args: string[]) => sitAt(['limits', ...args], { DATABASE_URL: url });
  const unknown = await limitsOf('set', '--account', account, '--policy', 'connect.fax', '--limit', '1');
  assert.is(unknown.status, 2);
  assert.match(unknown.stderr, 'Allowed choices are key, account, identity');
  for (const limit of ['-1', '1.5', 'many', '2147483648']) {
    const { status, stderr } = await limitsOf('set', '--account', account, '--policy', 'pay', `--limit=${limit}`);
    assert.is(status, 2);
    assert.match(stderr, 'must be a whole number from 0 to 2147483647');
  }
  const nobody = await limitsOf('list', '--account', 'acc_nobody');
  assert.equal([nobody.status, nobody.stderr], [1, 'There is no account acc_nobody.\n']);
});

test('the audit record shows who did what to what, newest first; --json has all of it', async ({ cli, account }) => {
  await cli('accounts', 'plan', account, 'enterprise', '--operator', 'yacine');
  await cli('limits', 'set', '--account', account, '--policy', 'pay.charges', '--limit', '9', '--operator', 'yacine');
  const { stdout } = await cli('audit', 'list', '--account', account);
  assert.is(
    steady(stdout),
    lines(
      'TIME                  WHO              DID                  TO                              CHANGE                     REQUEST',
      '2026-01-01 00:00:00Z  operator yacine  limit.set            pay.charges                     limit – → 9                –',
      '2026-01-01 00:00:00Z  operator yacine  account.change_plan  acc_00000000000000000000000000  plan builder → enterprise  –',
      '2026-01-01 00:00:00Z  operator amina   account.create       acc_00000000000000000000000000  –                          –',
    ),
  );
  const { json } = await cli('audit', 'list', '--account', account, '--limit', '2', '--json');
  assert.is(json.has_more, true);
  assert.equal([json.data[1].before.plan, json.data[1].after.plan], ['builder', 'enterprise']);
});

test.run();
