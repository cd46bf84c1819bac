import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { allScopes, eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { oidcEnvironment, startProvider, subjectOf, type TestProvider } from '../support/oidc-provider.ts';

const test = suite<{ gateway: TestGateway; provider: TestProvider }>('OIDC sign-in');
test.before(async (context) => {
  context.provider = await startProvider();
  context.gateway = await startGateway({ env: oidcEnvironment(context.provider) });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, provider }) => {
  await gateway.stop();
  await provider.stop();
});

function accountOf(gateway: TestGateway, id: string) {
  return gateway.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

test('200 describes the person, and the first call makes a sandbox account that is theirs', async ({ gateway, provider }) => {
  const { body } = await gateway.call('identity.me', { key: await provider.token() });
  assert.is(body.type, 'user');
  assert.is(body.name, 'Amina Benali');
  assert.is(body.email, 'amina@example.dz');
  assert.is(body.mode, 'sandbox');
  assert.equal(body.roles, ['owners']);
  assert.is(body.quota.limit, 1000);

  const account = await accountOf(gateway, body.account_id);
  assert.is(account.plan, 'sandbox');
  assert.is(account.currency, 'USD');
  assert.is(account.owner_email, 'amina@example.dz');
  const [member] = await gateway.rows('member');
  assert.is(member?.['id'], body.user_id);
  assert.is(member?.['issuer'], provider.issuer);
  assert.is(member?.['subject'], subjectOf('amina'));
});

test('20 first calls at once make one account', async ({ gateway, provider }) => {
  const tokens: string[] = [];
  for (let i = 0; i < 20; i++) tokens.push(await provider.token({ sub: subjectOf('karim') }));
  const before = (await gateway.rows('account')).length;
  const answers = await Promise.all(tokens.map((key) => gateway.call('identity.me', { key })));
  assert.equal([...new Set(answers.map(({ status }) => status))], [200]);
  assert.is(new Set(answers.map(({ body }) => body.account_id)).size, 1);
  assert.is((await gateway.rows('account')).length, before + 1);
  assert.is((await gateway.rows('member')).length, 1);
});

test('a person keeps the account under a new name and address, and another with the same address gets another', async ({
  gateway,
  provider,
}) => {
  const first = await gateway.call('identity.me', { key: await provider.token() });
  const renamed = await gateway.call('identity.me', {
    key: await provider.token({ name: 'Amina Haddad', email: 'haddad@example.dz' }),
  });
  const other = await gateway.call('identity.me', { key: await provider.token({ sub: subjectOf('somebody else') }) });
  assert.is(renamed.body.account_id, first.body.account_id);
  assert.is(renamed.body.name, 'Amina Haddad');
  assert.is.not(other.body.account_id, first.body.account_id);
});

test('a later sign-in is noted with the name and the address that it brings, once a minute at most', async ({
  gateway,
  provider,
}) => {
  await gateway.call('identity.me', { key: await provider.token() });
  await gateway.call('identity.me', { key: await provider.token({ name: 'Too early' }) });
  assert.is((await gateway.rows('member'))[0]?.['name'], 'Amina Benali');

  gateway.clock.advance(61);
  await gateway.call('identity.me', { key: await provider.token({ name: 'Amina Haddad', email: '' }) });
  const [member] = await gateway.rows('member');
  assert.is(member?.['name'], 'Amina Haddad');
  assert.is(member?.['email'], 'amina@example.dz');
  assert.equal(member?.['last_sign_in_at'], gateway.clock.now());
});

test('groups become scopes as the configuration says; those that it does not name mean nothing', async ({
  gateway,
  provider,
}) => {
  const cashier = await provider.token({ groups: ['cashiers', 'readers', 'authentik Admins', 7, null, '__proto__'] });
  assert.equal((await gateway.call('identity.me', { key: cashier })).body.roles, ['cashiers', 'readers']);
  assert.is((await gateway.call('pay.transactions.list', { key: cashier })).status, 200);
  assert.is((await gateway.call('connect.rooms.list', { key: cashier })).status, 200);
  const refused = await gateway.call('commerce.orders.list', { key: cashier });
  assert.is(refused.status, 403);
  assert.match(refused.body.detail, 'commerce:read');
});

test('a token without groups, or with something else in their place, opens what needs no scope', async ({
  gateway,
  provider,
}) => {
  for (const groups of [undefined, 'owners', { owners: true }, []]) {
    const key = await provider.token({ groups });
    assert.equal((await gateway.call('identity.me', { key })).body.roles, []);
    assert.is((await gateway.call('keys.list', { key })).status, 403);
  }
});

test("a group that was taken away is missing from the next token's scopes", async ({ gateway, provider }) => {
  assert.is((await gateway.call('keys.list', { key: await provider.token({ groups: ['owners'] }) })).status, 200);
  assert.is((await gateway.call('keys.list', { key: await provider.token({ groups: [] }) })).status, 403);
});

test('a person makes keys for the account, with no scope that they lack', async ({ gateway, provider }) => {
  const key = await provider.token();
  const { body } = await gateway.call('keys.create', { key, body: { name: 'ci', scopes: allScopes } });
  assert.is(body.key.mode, 'sandbox');
  const me = await gateway.call('identity.me', { key: body.secret });
  assert.is(me.body.owner, 'amina@example.dz');
  const [audit] = await gateway.rows('audit_event');
  assert.is(audit?.['actor_type'], 'member');
});

test('a person without an address or a name gets an account all the same', async ({ gateway, provider }) => {
  for (const [i, claims] of [
    { email: undefined, name: undefined, preferred_username: undefined },
    { email: '', name: '', preferred_username: '' },
    { email: 'no address', name: ['x'], preferred_username: 7 },
    { email: `${'a'.repeat(400)}@example.dz`, name: '\u0000\n', preferred_username: null },
  ].entries()) {
    const key = await provider.token({ ...claims, sub: `service-${i}` });
    const { status, body } = await gateway.call('identity.me', { key });
    assert.is(status, 200);
    assert.is(body.email, null);
    assert.is(body.name, `service-${i}`);
    assert.match((await accountOf(gateway, body.account_id)).owner_email, /^usr_\w+@no-email\.invalid$/);
  }
});

test('the first address that a token tells becomes the owner’s, where there was none; a later one does not', async ({
  gateway,
  provider,
}) => {
  const { body } = await gateway.call('identity.me', { key: await provider.token({ email: undefined }) });
  for (const email of ['amina@example.dz', 'haddad@example.dz']) {
    gateway.clock.advance(60);
    await gateway.call('identity.me', { key: await provider.token({ email }) });
  }
  assert.is((await accountOf(gateway, body.account_id)).owner_email, 'amina@example.dz');
});

test('a long or odd name is shown and stored so that it fits', async ({ gateway, provider }) => {
  for (const name of ['🙂'.repeat(300), 'a\u0000b\r\nc', '\ud800x', '‮evil', "Robert'); drop table member;--"]) {
    const { status } = await gateway.call('identity.me', { key: await provider.token({ name, sub: subjectOf(name) }) });
    assert.is(status, 200);
  }
  assert.is((await gateway.rows('member')).length, 5);
});

test('401 for a token that stands for nobody', async ({ gateway, provider }) => {
  for (const sub of ['', 7, null, ['x'], 'a\u0000b', 'x'.repeat(256)]) {
    const { status, body } = await gateway.call('identity.me', { key: await provider.token({ sub }) });
    assert.is(status, 401);
    assert.is(body.error, 'invalid_key');
  }
  assert.is((await gateway.rows('member')).length, 0);
});

test('another plan makes the person live, and a suspended account refuses, within 2 seconds of the change in the database', async ({
  gateway,
  provider,
}) => {
  const key = await provider.token();
  const { body } = await gateway.call('identity.me', { key });
  const change = (values: { plan?: string; suspended_at?: Date }) =>
    gateway.db.updateTable('account').set(values).where('id', '=', body.account_id).execute();
  const until = (holds: (answer: { status: number; body: { mode?: string } }) => boolean) =>
    eventually(() => gateway.call('identity.me', { key }), holds, 2_000);

  await change({ plan: 'builder' });
  assert.is((await until((answer) => answer.body.mode === 'live')).body.quota.limit, null);
  await change({ suspended_at: gateway.clock.now() });
  const { body: refused } = await until(({ status }) => status === 401);
  assert.is(refused.error, 'invalid_key');
  assert.is((await gateway.call('identity.me', { key: await provider.token() })).status, 401);
});

test('limits that an operator has set for the account hold for its people', async ({ gateway, provider }) => {
  const { body } = await gateway.call('identity.me', { key: await provider.token() });
  await gateway.db.insertInto('account_limit').values({ account_id: body.account_id, policy: 'identity', limit: 0 }).execute();
  assert.is((await gateway.call('identity.me', { key: await provider.token() })).status, 429);
});

test.run();
