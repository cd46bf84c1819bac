import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../../support/upstream.ts';
import { type Academy, startAcademy } from './academy.ts';

function verify(gateway: TestGateway, qr_token: string) {
  return gateway.call('knowledge.verify', { key: null, path: { qr_token } });
}

const kinds = {
  VALID: 'live',
  REVOKED: 'revoked',
  TAMPERED: 'invalid',
  INVALID_SIGNATURE: 'invalid',
  UNKNOWN_KEY: 'invalid',
  UNSIGNED: 'invalid',
};

const alone = suite<{ academy: Academy; gateway: TestGateway }>("an academy's certificates, without Certify");
alone.before(async (context) => {
  context.academy = await startAcademy();
  context.gateway = await startGateway({ env: context.academy.environment });
});
alone.after(async ({ academy, gateway }) => {
  await gateway.stop();
  await academy.standIn.stop();
});

for (const [kind, status] of Object.entries(kinds)) {
  alone(`200 without a key for one that is ${kind}, which is ${status}`, async ({ gateway }) => {
    const answer = await verify(gateway, `DEMO-${kind}`);
    assert.is(answer.status, 200);
    assert.equal([answer.body.status, answer.body.is_valid], [status, status === 'live']);
    assert.is(answer.body.issued_by, 'Demo Academy');
    assert.is(answer.body.qr_url, `https://demo.tkawen.com/certificates/verify/DEMO-${kind}`);
  });
}

alone('404 for a code that the academy has not issued', async ({ gateway }) => {
  const { status, body } = await verify(gateway, 'nothing');
  assert.equal([status, body.error], [404, 'not_found']);
});

alone('after ten a minute 503 and when to come back: no certificate is said to be none', async (context) => {
  const { academy, gateway } = context;
  await academy.advance(60);
  for (let i = 0; i < 10; i++) assert.is((await verify(gateway, 'DEMO-VALID')).status, 200);
  const over = await verify(gateway, 'DEMO-VALID');
  assert.equal([over.status, over.body.error], [503, 'upstream_unavailable']);
  const seconds = Number(over.headers.get('retry-after'));
  assert.ok(seconds > 0 && seconds <= 60);
  await academy.advance(seconds);
  assert.is((await verify(gateway, 'DEMO-VALID')).status, 200);
});
alone.run();

interface Both {
  academy: Academy;
  certify: StandIn;
  gateway: TestGateway;
}

const both = suite<Both>("an academy's certificates, behind Certify");
both.before(async (context) => {
  context.academy = await startAcademy();
  context.certify = await startStandIn('certify');
  context.gateway = await startGateway({ env: { ...context.academy.environment, ...context.certify.environment } });
});
both.after(async ({ academy, certify, gateway }) => {
  await gateway.stop();
  await certify.stop();
  await academy.standIn.stop();
});

both('Certify answers for its own; what it does not know is asked of the academy; 404 when neither knows it', async (context) => {
  const { gateway } = context;
  const certified = await verify(gateway, 'tkawen_ABC123');
  assert.equal([certified.body.issued_by, certified.body.status], ['Your Academy', 'live']);
  const own = await verify(gateway, 'DEMO-REVOKED');
  assert.equal([own.body.issued_by, own.body.status], ['Demo Academy', 'revoked']);
  assert.equal((await verify(gateway, 'nothing')).body.error, 'not_found');
});

both("once the academy's ten a minute are used up, Certify still answers for its own", async ({ academy, gateway }) => {
  await academy.advance(60);
  for (let i = 0; i < 10; i++) await verify(gateway, 'nothing');
  assert.is((await verify(gateway, 'nothing')).status, 503);
  assert.is((await verify(gateway, 'tkawen_ABC123')).status, 200);
});
both.run();

const failing = suite<{ academy: Academy; certify: TestUpstream; gateway: TestGateway }>('a Certify that is not well');
failing.before(async (context) => {
  context.academy = await startAcademy();
  context.certify = await startUpstream();
  context.gateway = await startGateway({
    env: { ...context.academy.environment, UPSTREAM_CERTIFY_URL: context.certify.url },
  });
});
failing.after(async ({ academy, certify, gateway }) => {
  await gateway.stop();
  await certify.stop();
  await academy.standIn.stop();
});

failing('its short answer sends to the academy too, once the full one is used up', async ({ certify, gateway }) => {
  certify.answer = (res, { url }) =>
    res.writeHead(url.startsWith('/api/v1/') ? 429 : 404, { 'Content-Type': 'application/json' }).end('{"error":"not_found"}');
  assert.is((await verify(gateway, 'DEMO-VALID')).body.status, 'live');
});

failing('502 while Certify fails, and not 404 from the academy, which knows only its own', async ({ certify, gateway }) => {
  certify.answer = (res) => res.writeHead(500, { 'Content-Type': 'application/json' }).end('{}');
  assert.is((await verify(gateway, 'DEMO-VALID')).status, 502);
});
failing.run();
