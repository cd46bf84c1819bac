import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type CutOffGateway, manner, startCutOffGateway } from '../support/cut-off.ts';

const test = suite<{ gateway: CutOffGateway }>(`the sandbox of identity, ${manner}`);
test.before(async (context) => {
  context.gateway = await startCutOffGateway();
});
test.before.each(({ gateway }) => gateway.renew());
test.after(({ gateway }) => gateway.stop());

const person = {
  national_id: '1234567890123456',
  first_name: 'Amina',
  last_name: 'Benali',
  date_of_birth: '1995-03-12',
  country: 'DZ',
};
const code = { grant_type: 'authorization_code', code: '3f1c9b7a', redirect_uri: 'https://your-app.com/callback' };

test('a person is verified, and gets the same trust score each time', async ({ gateway }) => {
  const [first, second] = [
    await gateway.call('identity.verify', { body: person }),
    await gateway.call('identity.verify', { body: person }),
  ];
  assert.is(first.body.verified, true);
  assert.equal(first.body.verified_fields, ['national_id', 'first_name', 'last_name', 'date_of_birth']);
  assert.is(first.body.trust_score, second.body.trust_score);
  assert.is.not(first.body.session_id, second.body.session_id);
});

test('a session is opened, refreshed and revoked; each refresh token works once', async ({ gateway }) => {
  const create = (body: object) => gateway.call('identity.sessions.create', { body });
  const { status, body: session } = await create(code);
  assert.is(status, 201);
  assert.match(session.id_token, /^eyJ/);
  assert.is((await create(code)).body.errors[0].pointer, '/body/code');

  const refresh = (token: string) => create({ grant_type: 'refresh_token', refresh_token: token });
  const { body: next } = await refresh(session.refresh_token);
  assert.is(next.session_id, session.session_id);
  assert.is((await refresh(session.refresh_token)).status, 400);
  const { status: works, body: last } = await refresh(next.refresh_token);
  assert.is(works, 201);

  const revoke = (body: object) => gateway.call('identity.sessions.revoke', { body });
  assert.is((await revoke({ token: last.access_token })).body.session_id, session.session_id);
  assert.is((await refresh(last.refresh_token)).status, 400);
  assert.equal((await revoke({ session_id: 'sess_1' })).status, 200);
  assert.is((await revoke({ token: 'something' })).body.session_id, null);
});

test('a service account gets what its scope names', async ({ gateway }) => {
  const body = { grant_type: 'client_credentials', username: 'nightly-sync', password: 'example-app-password', scope: 'profile' };
  const { body: session } = await gateway.call('identity.sessions.create', { body });
  assert.equal([session.scope, session.id_token, session.refresh_token], ['profile', null, null]);
  const { body: again } = await gateway.call('identity.sessions.create', { body });
  assert.is(again.user_id, session.user_id);
});

test('trust events move the score of their person', async ({ gateway }) => {
  const score = async (user: string) => (await gateway.call('identity.trust.get', { path: { user_id: user } })).body;
  const before = await score('usr_1');
  const body = { user_id: 'usr_1', type: 'chargeback', amount: 2900, currency: 'USD' };
  const { status, body: event } = await gateway.call('identity.trust.events.create', { body });
  assert.equal([status, event.reference, event.occurred_at], [201, null, event.created_at]);
  const after = await score('usr_1');
  assert.ok(after.trust_score < before.trust_score);
  assert.equal((await score('usr_1')).factors, after.factors);
  assert.is((await score('usr_2')).trust_score, (await score('usr_2')).trust_score);
});

test('the discovery document is the example of the contract', async ({ gateway }) => {
  const { body } = await gateway.call('identity.oidc.discovery');
  assert.is(body.issuer, 'https://identity.tkawen.com/application/o/tkawen-api/');
});

test.run();
