import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

interface Fixture {
  gateway: TestGateway;
  standIn: StandIn;
}

const redirect_uri = 'https://your-app.com/callback';
const serviceAccount = {
  grant_type: 'client_credentials',
  username: 'nightly-sync',
  password: 'example-app-password',
  scope: 'email',
};

const test = suite<Fixture>('Authentik: discovery and sessions');
test.before(async (context) => {
  context.standIn = await startStandIn('authentik');
  context.gateway = await startGateway({ env: context.standIn.environment });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, standIn }) => {
  await gateway.stop();
  await standIn.stop();
});

async function order({ standIn }: Fixture, what: string, fields: object) {
  const response = await fetch(`${standIn.environment['UPSTREAM_AUTHENTIK_URL']}/-/${what}`, {
    method: 'POST',
    body: JSON.stringify(fields),
  });
  return (await response.json()) as { code: string };
}

async function signIn(context: Fixture, key = context.gateway.liveKey) {
  const { code } = await order(context, 'code', { person: 'amina', redirect_uri });
  return context.gateway.call('identity.sessions.create', {
    key,
    body: { grant_type: 'authorization_code', code, redirect_uri },
  });
}

function refresh({ gateway }: Fixture, refresh_token: string, key = gateway.liveKey) {
  return gateway.call('identity.sessions.create', { key, body: { grant_type: 'refresh_token', refresh_token } });
}

test('the discovery document is public, and says what Authentik says', async ({ gateway, standIn }) => {
  const url = standIn.environment['UPSTREAM_AUTHENTIK_URL'];
  const { status, body, headers } = await gateway.call('identity.oidc.discovery', { key: null });
  assert.is(status, 200);
  assert.is(body.issuer, `${url}/application/o/tkawen-api/`);
  const own = await fetch(`${url}/application/o/tkawen-api/.well-known/openid-configuration`);
  assert.equal(body, await own.json());
  assert.is(headers.get('x-powered-by'), null);
  const jwks = (await (await fetch(body.jwks_uri)).json()) as { keys: object[] };
  assert.is(jwks.keys.length, 1);
});

test('201 for a code: a session of the person, with the tokens', async (context) => {
  const { status, body } = await signIn(context);
  assert.is(status, 201);
  assert.match(body.session_id, /^sess_[0-9A-Z]{26}$/);
  assert.match(body.user_id, /^usr_[0-9A-Za-z]{40,43}$/);
  assert.is(body.scope, 'openid email profile offline_access');
  assert.ok(body.id_token && body.refresh_token);
  assert.is(Date.parse(body.expires_at) - context.gateway.clock.now().getTime(), 3_600_000);
});

test('a refresh keeps the session and its beginning, and the token before it is used up', async (context) => {
  const first = (await signIn(context)).body;
  context.gateway.clock.advance(60);
  const { status, body } = await refresh(context, first.refresh_token);
  assert.is(status, 201);
  for (const name of ['session_id', 'user_id', 'created_at']) assert.is(body[name], first[name], name);
  assert.is.not(body.refresh_token, first.refresh_token);
  const again = await refresh(context, first.refresh_token);
  assert.is(again.status, 400);
  assert.is(again.body.errors[0].pointer, '/body/refresh_token');
  assert.is((await refresh(context, body.refresh_token)).status, 201);
});

test('a service account gets no refresh token that it has not asked for, and no id token without openid', async ({ gateway }) => {
  const { status, body } = await gateway.call('identity.sessions.create', { key: gateway.liveKey, body: serviceAccount });
  assert.is(status, 201);
  assert.is(body.refresh_token, null);
  assert.is(body.id_token, null);
  assert.is(body.scope, 'email');
});

test('a session is ended by its id, or by either of its tokens; then no token of it works', async (context) => {
  const { gateway } = context;
  for (const by of ['session_id', 'refresh_token', 'access_token']) {
    const session = (await signIn(context)).body;
    const body = by === 'session_id' ? { session_id: session.session_id } : { token: session[by] };
    const ended = await gateway.call('identity.sessions.revoke', { key: gateway.liveKey, body });
    assert.equal(ended.body, { session_id: session.session_id, revoked_at: gateway.clock.now().toISOString() }, by);
    assert.is((await refresh(context, session.refresh_token)).status, 400, by);
    gateway.clock.advance(60);
    const again = await gateway.call('identity.sessions.revoke', { key: gateway.liveKey, body });
    assert.equal(again.body, ended.body, by);
  }
});

test("another account's session is as one that never was: nothing ends by its id, and its refresh token gets nothing", async (context) => {
  const { gateway } = context;
  const session = (await signIn(context)).body;
  const other = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  const unknown = { session_id: 'sess_01JD9Q5B2C3D4E5F6G7H8J9K0M' };
  for (const body of [{ session_id: session.session_id }, unknown]) {
    const answer = await gateway.call('identity.sessions.revoke', { key: other, body });
    assert.equal(answer.body, { ...body, revoked_at: gateway.clock.now().toISOString() });
  }
  assert.is((await refresh(context, session.refresh_token, other)).status, 400);
  assert.is((await refresh(context, session.refresh_token)).status, 201);
});

test('whoever has a token may end it, in whichever account its session is', async (context) => {
  const { gateway } = context;
  const session = (await signIn(context)).body;
  const other = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  const { body } = await gateway.call('identity.sessions.revoke', { key: other, body: { token: session.refresh_token } });
  assert.is(body.session_id, null);
  assert.is((await refresh(context, session.refresh_token)).status, 400);
});

test('no token and no secret is in the database or in a log line', async (context) => {
  const { gateway, standIn } = context;
  const { body } = await signIn(context);
  const stored = JSON.stringify(await gateway.rows('upstream_resource')) + gateway.logs.join('\n');
  for (const secret of [
    body.access_token,
    body.refresh_token,
    body.id_token,
    standIn.environment['UPSTREAM_AUTHENTIK_CLIENT_SECRET'],
  ])
    assert.not.match(stored, secret);
});

test('an older Authentik, which does not say the scope, is asked for it', async () => {
  const standIn = await startStandIn('authentik', { AUTHENTIK_OLD: '1' });
  const gateway = await startGateway({ env: standIn.environment });
  const { body } = await gateway.call('identity.sessions.create', { key: gateway.liveKey, body: serviceAccount });
  await gateway.stop();
  await standIn.stop();
  assert.is(body.scope, 'email');
});

const code = { grant_type: 'authorization_code', code: 'x', redirect_uri };

/** Each refusal of the token endpoint, and what the caller is told. */
const table: [status: number, error: unknown, told: number, pointer?: string][] = [
  [400, 'invalid_grant', 400, '/body/code'],
  [400, 'expired_token', 400, '/body/code'],
  [403, 'access_denied', 400, '/body/code'],
  [400, 'invalid_scope', 400, '/body/scope'],
  [400, 'invalid_request', 400, '/body'],
  [400, 'invalid_client', 502],
  [400, 'unauthorized_client', 502],
  [400, 'unsupported_grant_type', 502],
  [400, 'authorization_pending', 502],
  [400, undefined, 502],
  [401, 'invalid_client', 502],
  [403, 'Forbidden', 502],
  [404, undefined, 502],
  [429, 'slow_down', 503],
  [500, undefined, 502],
  [503, undefined, 503],
];
for (const [status, error, told, pointer] of table) {
  test(`${status} ${String(error)} of the token endpoint is ${told}${pointer ? ` at ${pointer}` : ''}`, async (context) => {
    const { gateway } = context;
    const body = { error, error_description: 'what Authentik says of it' };
    await order(context, 'fault', { path: '/application/o/token/', status, body });
    const answer = await gateway.call('identity.sessions.create', { key: gateway.liveKey, body: code });
    assert.is(answer.status, told);
    assert.is(answer.body.errors?.[0].pointer, pointer);
    assert.not.match(answer.text + gateway.logs.join('\n'), 'what Authentik says');
  });
}

test('502 and an error in the log when revocation refuses the gateway; the session is not taken for ended', async (context) => {
  const { gateway } = context;
  const session = (await signIn(context)).body;
  await order(context, 'fault', { path: '/application/o/revoke/', status: 401, body: { error: 'invalid_client' } });
  const revoke = () =>
    gateway.call('identity.sessions.revoke', { key: gateway.liveKey, body: { session_id: session.session_id } });
  assert.is((await revoke()).status, 502);
  assert.match(gateway.logs.join('\n'), 'a service refuses the credential of the gateway');
  assert.is((await revoke()).status, 200);
});

test('502 for a discovery document of an application that is not there', async (context) => {
  await order(context, 'fault', { path: '/application/o/tkawen-api/', status: 404, body: {} });
  assert.is((await context.gateway.call('identity.oidc.discovery', { key: null })).status, 502);
});

test.run();
