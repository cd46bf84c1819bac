import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { callProcess } from '../../support/operations.ts';
import { type GatewayProcess, startProcess } from '../../support/process.ts';
import { createTestDatabase } from '../../support/stores.ts';
import { startUpstream, type TestUpstream } from '../../support/upstream.ts';

const journey = suite<{ standIn: StandIn; gateway: GatewayProcess }>("a certificate's verification through two processes");
journey.before(async (context) => {
  context.standIn = await startStandIn('certify');
  context.gateway = await startProcess({ DATABASE_URL: await createTestDatabase(), ...context.standIn.environment });
});
journey.after(async ({ gateway, standIn }) => {
  gateway.child.kill('SIGKILL');
  await standIn.stop();
});

function verify(gateway: GatewayProcess, qr_token: string) {
  return callProcess(gateway, null, 'knowledge.verify', { path: { qr_token } });
}

const kinds = {
  ABC123: 'live',
  SOON: 'live',
  REVOKED: 'revoked',
  EXPIRED: 'expired',
  ALTERED: 'invalid',
  UNSEALED: 'invalid',
};
for (const [name, status] of Object.entries(kinds)) {
  journey(`200 without a key for tkawen_${name}, which is ${status}`, async ({ gateway }) => {
    const answer = await verify(gateway, `tkawen_${name}`);
    assert.is(answer.status, 200);
    assert.equal([answer.body.status, answer.body.is_valid], [status, status === 'live']);
  });
}

journey('404 for a token that nobody has', async ({ gateway }) => {
  const { status, body } = await verify(gateway, 'nothing');
  assert.equal([status, body.error], [404, 'not_found']);
});

journey(
  'once the full answer is used up for the minute, the short one is given, then 503 and when to come back',
  async ({ gateway }) => {
    const answers = [];
    for (let i = 0; i < 100; i++) answers.push(await verify(gateway, 'tkawen_ABC123'));
    const full = answers.filter(({ body }) => body.hash_sha256);
    const short = answers.filter(({ status, body }) => status === 200 && body.hash_sha256 === null);
    const [over] = answers.filter(({ status }) => status === 503);
    assert.equal([full.length, short.length], [23, 60]);
    assert.equal(
      short.map(({ body }) => body.status).filter((status) => status !== 'live'),
      [],
    );
    assert.is(over?.body.error, 'upstream_unavailable');
    assert.ok(Number(over?.headers.get('retry-after')) > 0);
  },
);
journey.run();

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>("Certify's errors");
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ env: { UPSTREAM_CERTIFY_URL: context.upstream.url } });
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

const rows: [status: number, json: unknown, expected: number, error: string][] = [
  [404, { success: false, message: 'Certificate not found.', error: 'not_found' }, 404, 'not_found'],
  [429, { message: 'Too Many Attempts.' }, 503, 'upstream_unavailable'],
  [401, { message: 'x' }, 502, 'upstream_error'],
  [500, { message: 'Server Error' }, 502, 'upstream_error'],
  [503, { message: 'x' }, 503, 'upstream_unavailable'],
  [200, { success: true }, 502, 'upstream_error'],
  [200, { success: true, data: { certificate: {}, recipient: {}, issuer: {} } }, 502, 'upstream_error'],
];
for (const [status, json, expected, error] of rows) {
  test(`${status} ${JSON.stringify(json)} is ${expected} ${error}`, async ({ gateway, upstream }) => {
    upstream.answer = (res) => res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
    const answer = await gateway.call('knowledge.verify', { key: null, path: { qr_token: 'tkawen_ABC123' } });
    assert.equal([answer.status, answer.body.error], [expected, error]);
  });
}

test('no key of the caller, and none of ours, reaches it', async ({ gateway, upstream }) => {
  upstream.received = [];
  upstream.answer = (res) => res.writeHead(404, { 'Content-Type': 'application/json' }).end('{}');
  await gateway.call('knowledge.verify', { key: gateway.liveKey, path: { qr_token: 'tkawen_ABC123' } });
  assert.is(upstream.received.length, 1);
  assert.is(upstream.received[0]?.headers.authorization, undefined);
});
test.run();
