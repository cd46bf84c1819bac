import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { contract, eventually, startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway; service: Server; status: number }>('health.check');
test.before(async (context) => {
  context.status = 200;
  context.service = createServer((_req, res) => res.writeHead(context.status).end()).listen(0, '127.0.0.1');
  await once(context.service, 'listening');
  const url = `http://127.0.0.1:${(context.service.address() as AddressInfo).port}`;
  context.gateway = await startGateway({
    env: {
      UPSTREAM_LIQAA_URL: url,
      UPSTREAM_MYSTOQ_URL: url,
      UPSTREAM_TRACCAR_URL: 'http://127.0.0.1:1',
      TKAWEN_API_PROBE_SECONDS: '1',
    },
  });
});
test.after(async ({ gateway, service }) => {
  await gateway.stop();
  service.closeAllConnections();
  service.close();
});

async function statusOf(gateway: TestGateway, pillar: string): Promise<string> {
  return (await gateway.call('health.check', { key: null })).body.pillars[pillar].status;
}

test('200 tells the version, the region and the SHA-256 of the contract that is served', async ({ gateway }) => {
  const { body } = await gateway.call('health.check', { key: null });
  const spec = await gateway.request('/openapi.json');
  assert.is(body.version, contract.document.info.version);
  assert.is(body.region, 'global');
  assert.is(body.spec_sha256, createHash('sha256').update(spec.bytes).digest('hex'));
});

test('a pillar with no service is not_configured, one with all of them well is ok, one that lacks some is degraded', async ({
  gateway,
}) => {
  await eventually(
    () => statusOf(gateway, 'commerce'),
    (status) => status === 'ok',
  );
  assert.is(await statusOf(gateway, 'connect'), 'degraded');
  assert.is(await statusOf(gateway, 'pay'), 'not_configured');
});

test('a pillar whose only services cannot be reached is down', async ({ gateway }) => {
  await eventually(
    () => statusOf(gateway, 'logistics'),
    (status) => status === 'down',
  );
});

test('a service that begins to fail is degraded, and ok again when it is', async (context) => {
  context.status = 500;
  await eventually(
    () => statusOf(context.gateway, 'commerce'),
    (status) => status === 'degraded',
  );
  context.status = 200;
  await eventually(
    () => statusOf(context.gateway, 'commerce'),
    (status) => status === 'ok',
  );
});

test('the landing page tells the same', async ({ gateway }) => {
  const { text, headers } = await gateway.request('/', { key: null });
  assert.match(headers.get('content-type') ?? '', 'text/html');
  const { body } = await gateway.call('health.check', { key: null });
  for (const pillar of Object.values<{ upstreams: { name: string }[] }>(body.pillars))
    for (const { name } of pillar.upstreams) assert.match(text, name);
  assert.match(text, 'not connected');
  assert.match(text, 'billing.overview');
});

test.run();
