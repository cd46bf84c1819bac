import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createDemoKeys } from '../../../scripts/demo.ts';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { assertAnswer, contract, operations } from '../../support/gateway.ts';
import { type GatewayProcess, startProcess } from '../../support/process.ts';
import { createTestDatabase, open } from '../../support/stores.ts';
import { newImei, sendReport } from './fleet.ts';

interface Journey {
  standIn: StandIn;
  gateway: GatewayProcess;
  databaseUrl: string;
  key: string;
}

const test = suite<Journey>("a device's journey through two processes");

test.before(async (context) => {
  context.standIn = await startStandIn('traccar');
  context.databaseUrl = await createTestDatabase();
  context.gateway = await startProcess({ DATABASE_URL: context.databaseUrl, ...context.standIn.environment });
  const db = open(context.databaseUrl);
  [, context.key] = await createDemoKeys(db, contract);
  await db.destroy();
});
test.after(async ({ gateway, standIn }) => {
  gateway.child.kill('SIGKILL');
  await standIn.stop();
});

async function call(
  { gateway: { url }, key }: Journey,
  id: string,
  { body, deviceId = '', query = '' }: { body?: object; deviceId?: string; query?: string } = {},
) {
  const { method, path } = operations.get(id) ?? { method: '', path: '' };
  const response = await fetch(`${url}${path.replace('{id}', deviceId)}${query}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = { status: response.status, headers: response.headers, body: JSON.parse(text), text, bytes: Buffer.from(text) };
  assertAnswer(id, answer);
  return answer;
}

test('a device is registered, reports to where it was told to, is found inside a geofence, and has a history and an alert', async (journey) => {
  const made = await call(journey, 'logistics.devices.create', {
    body: { name: 'Van Annaba #3', imei: newImei(), wilaya: 'Annaba' },
  });
  assert.is(made.status, 201);
  const { device_id: deviceId, imei, connection_url } = made.body;

  const circle = { name: 'Depot', type: 'circle', coordinates: [[36.9, 7.7667]], radius_m: 250, device_ids: [deviceId] };
  const geofence = await call(journey, 'logistics.geofences.create', { body: circle });
  const rule = { name: 'Too fast', type: 'overspeed', device_ids: [deviceId], speed_limit_kmh: 90 };
  const alert = await call(journey, 'logistics.alerts.create', { body: rule });
  assert.equal([geofence.status, alert.status], [201, 201]);

  await sendReport(connection_url, imei, { speed: 10 });
  await sendReport(connection_url, imei, { speed: 50 });
  const position = await call(journey, 'logistics.devices.position', { deviceId });
  assert.is(position.body.speed_kmh, 92.6);
  assert.equal(position.body.geofence_ids, [geofence.body.geofence_id]);
  const { body: history } = await call(journey, 'logistics.devices.history', { deviceId, query: '?limit=1' });
  assert.is(history.data[0].speed_kmh, 18.52);
  assert.is(history.has_more, true);

  const [device] = (await call(journey, 'logistics.devices.list', { query: '?status=online' })).body.data;
  assert.is(device.device_id, deviceId);
  assert.is(device.last_seen_at, position.body.received_at);
  assert.equal((await call(journey, 'logistics.geofences.list')).body.data, [geofence.body]);
  assert.equal((await call(journey, 'logistics.alerts.list')).body.data, [alert.body]);
});

test('logistics is not down, the gateway stops cleanly, and no credential is in its log or its rows', async ({
  gateway,
  databaseUrl,
  standIn,
}) => {
  const health = (await (await fetch(`${gateway.url}/v1/health`)).json()) as {
    pillars: { logistics: { upstreams: { name: string; status: string }[] } };
  };
  assert.is(health.pillars.logistics.upstreams.find(({ name }) => name === 'traccar')?.status, 'ok');
  assert.is(await gateway.stop(), 0);

  const db = open(databaseUrl);
  const rows = [
    await db.selectFrom('upstream_resource').selectAll().execute(),
    await db.selectFrom('request_log').selectAll().execute(),
  ];
  await db.destroy();
  const token = standIn.environment['UPSTREAM_TRACCAR_CREDENTIAL'] ?? '';
  assert.ok(token.length > 10);
  assert.not.match(gateway.output() + JSON.stringify(rows), token);
});

test.run();
