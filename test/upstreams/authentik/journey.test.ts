import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { startJourney, type Travellers } from '../../support/journey.ts';
import { callProcess } from '../../support/operations.ts';

interface Journey extends Travellers {
  authentik: StandIn;
}

const redirect_uri = 'https://your-app.com/callback';

const test = suite<Journey>('Authentik: a journey through two processes');
test.before(async (context) => {
  context.authentik = await startStandIn('authentik');
  Object.assign(context, await startJourney(context.authentik.environment));
});
test.after(async ({ gateway, authentik }) => {
  gateway.child.kill('SIGKILL');
  await authentik.stop();
});

test('a person signs in, goes on, and out; nothing of it is in the log', async ({ gateway, authentik, key, stranger }) => {
  const create = (body: object) => callProcess(gateway, key, 'identity.sessions.create', { body });
  const revoke = (by: string, body: object) => callProcess(gateway, by, 'identity.sessions.revoke', { body });
  const signedIn = await fetch(`${authentik.environment['UPSTREAM_AUTHENTIK_URL']}/-/code`, {
    method: 'POST',
    body: JSON.stringify({ person: 'amina', redirect_uri }),
  });
  const { code } = (await signedIn.json()) as { code: string };
  const first = await create({ grant_type: 'authorization_code', code, redirect_uri });
  assert.is(first.status, 201);
  const next = await create({ grant_type: 'refresh_token', refresh_token: first.body.refresh_token });
  assert.is(next.body.session_id, first.body.session_id);

  const { session_id } = first.body;
  await revoke(stranger, { session_id });
  const last = await create({ grant_type: 'refresh_token', refresh_token: next.body.refresh_token });
  assert.is(last.status, 201);
  assert.is((await revoke(key, { session_id })).status, 200);
  const over = await create({ grant_type: 'refresh_token', refresh_token: last.body.refresh_token });
  assert.is(over.status, 400);

  assert.is(await gateway.stop(), 0);
  const tokens = [first, next, last].flatMap(({ body }) => [body.access_token, body.refresh_token]);
  for (const secret of [code, ...tokens, authentik.environment['UPSTREAM_AUTHENTIK_CLIENT_SECRET']])
    assert.not.match(gateway.output(), secret ?? '');
});

test.run();
