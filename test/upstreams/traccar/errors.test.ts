import type { ServerResponse } from 'node:http';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../../generated/operations.ts';
import { type Call, startGateway, type TestGateway } from '../../support/gateway.ts';
import { type Received, startUpstream, type TestUpstream } from '../../support/upstream.ts';
import { type Fleet, newImei, startFleet } from './fleet.ts';

const token = 'traccar-token-of-the-gateway';
const trace = '\n\tat org.traccar.api.security.PermissionsService.checkPermission(PermissionsService.java:259)';

interface Told {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  body?: string | object;
}

const device = { id: 42, name: 'Van', uniqueId: '352656102345678', status: 'offline', lastUpdate: null };
const circle = { name: 'Depot', type: 'circle', coordinates: [[36.9, 7.7667]], radius_m: 250 };

/** A Traccar with which all goes well, but for what a test says. What it has is marked as the account's. */
const well: Record<string, Told> = {
  'POST /groups': { body: { id: 3, name: 'devices' } },
  'GET /groups/3': { body: { id: 3, name: 'devices' } },
  'POST /devices': { body: device },
  'GET /devices': { body: [device] },
  'GET /devices/42': { body: device },
  'GET /positions': { body: [] },
  'POST /geofences': { body: { id: 7, name: 'Depot', area: 'CIRCLE (36.9 7.7667, 250)' } },
  'GET /geofences': { body: [] },
  'POST /permissions/bulk': { status: 204 },
  'DELETE /geofences/7': { status: 204 },
  'POST /notifications': { body: { id: 5, type: 'alarm' } },
};

interface Context {
  gateway: TestGateway;
  upstream: TestUpstream;
  /** Methods and paths. */
  asked: string[];
}

const test = suite<Context>("Traccar's errors");
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({
    env: { UPSTREAM_TRACCAR_URL: `${context.upstream.url}/api`, UPSTREAM_TRACCAR_CREDENTIAL: token },
  });
});
test.before.each(async (context) => {
  const { gateway } = context;
  await gateway.reset();
  goes(context, {});
  const body = { name: 'Van', imei: device.uniqueId };
  assert.is((await gateway.call('logistics.devices.create', { key: gateway.liveKey, body })).body.device_id, 'dev_42');
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

function goes(context: Context, otherwise: Record<string, Told>): void {
  context.asked = [];
  const attributes = { tkawenAccount: context.gateway.accountId };
  const marked = (body: object) => (Array.isArray(body) ? body.map((it) => ({ attributes, ...it })) : { attributes, ...body });
  context.upstream.answer = (res: ServerResponse, { method, url }: Received) => {
    const name = `${method} ${url.replace(/^\/api/, '').replace(/\?.*/, '')}`;
    context.asked?.push(name);
    const { status = 200, type = 'application/json', headers = {}, body = '' } = otherwise[name] ?? well[name] ?? { status: 500 };
    res.writeHead(status, { 'Content-Type': type, ...headers });
    res.end(typeof body === 'string' ? body : JSON.stringify(marked(body)));
  };
}

const refused = (line: string, status = 400): Told => ({ status, type: 'text/plain', body: line + trace });
const createDevice = { body: { name: 'Van', imei: '352656102345679' } };
const position = { path: { id: 'dev_42' } };

type Row = [about: string, operation: OperationId, call: Call, otherwise: Record<string, Told>, status: number, error: string];

const duplicates = [
  "java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '352656102345679' for key 'tc_devices.uniqueid'",
  'org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint "tc_devices_uniqueid_key"',
  'Unique index or primary key violation: "PUBLIC.UK_DEVICE_UNIQUEID" - JdbcSQLIntegrityConstraintViolationException (...)',
  "Violation of UNIQUE KEY constraint 'uk_device_uniqueid'. - SQLServerException (... < QueryBuilder:477 < ...)",
];

const rows: Row[] = [
  [
    'a token that is not known',
    'logistics.devices.list',
    {},
    { 'GET /devices': refused('HTTP 401 Unauthorized', 401) },
    502,
    'upstream_error',
  ],
  [
    'a user with a second factor',
    'logistics.devices.list',
    {},
    { 'GET /devices': { ...refused('HTTP 401 Unauthorized', 401), headers: { 'WWW-Authenticate': 'TOTP' } } },
    502,
    'upstream_error',
  ],
  ['403', 'logistics.devices.list', {}, { 'GET /devices': refused('HTTP 403 Forbidden', 403) }, 502, 'upstream_error'],
  [
    'an object that an ordinary user is denied',
    'logistics.devices.position',
    position,
    { 'GET /devices/42': refused('java.lang.SecurityException: Device access denied') },
    404,
    'not_found',
  ],
  [
    'reports that the user at Traccar may not read',
    'logistics.devices.history',
    position,
    { 'GET /positions': refused('java.lang.SecurityException: Operation restricted') },
    502,
    'upstream_error',
  ],
  [
    'an object that an administrator misses',
    'logistics.devices.position',
    position,
    { 'GET /devices/42': refused('HTTP 404 Not Found', 404) },
    404,
    'not_found',
  ],
  [
    'more devices than the user at Traccar may have',
    'logistics.devices.create',
    createDevice,
    { 'POST /devices': refused('java.lang.SecurityException: Write access denied') },
    502,
    'upstream_error',
  ],
  ...duplicates.map(
    (line): Row => [
      `a unique id that is taken (${line.slice(0, 30)} …)`,
      'logistics.devices.create',
      createDevice,
      { 'POST /devices': refused(line), 'GET /devices': { body: [] } },
      409,
      'conflict',
    ],
  ),
  [
    'a hidden reason, and a device with this unique id',
    'logistics.devices.create',
    createDevice,
    {
      'POST /devices': { status: 400, type: 'text/plain', body: 'HiddenError' },
      'GET /devices': { body: [{ ...device, uniqueId: createDevice.body.imei }] },
    },
    409,
    'conflict',
  ],
  [
    'a hidden reason, and no such device',
    'logistics.devices.create',
    createDevice,
    { 'POST /devices': { status: 400, type: 'text/plain', body: 'HiddenError' }, 'GET /devices': { body: [] } },
    502,
    'upstream_error',
  ],
  [
    'an area that its parser refuses',
    'logistics.geofences.create',
    { body: circle },
    { 'POST /geofences': refused('java.text.ParseException: Not valid content') },
    400,
    'invalid_param',
  ],
  [
    'any other exception',
    'logistics.geofences.create',
    { body: circle },
    { 'POST /geofences': refused('java.lang.NullPointerException: null') },
    502,
    'upstream_error',
  ],
  [
    'a link that is denied',
    'logistics.alerts.create',
    { body: { type: 'sos' } },
    {
      'POST /permissions/bulk': refused('java.lang.SecurityException: Group access denied'),
      'DELETE /notifications/5': { status: 204 },
    },
    502,
    'upstream_error',
  ],
  [
    '500',
    'logistics.devices.list',
    {},
    { 'GET /devices': { status: 500, type: 'text/html', body: '<h1>Jetty</h1>' } },
    502,
    'upstream_error',
  ],
  [
    '503',
    'logistics.devices.list',
    {},
    { 'GET /devices': { status: 503, headers: { 'Retry-After': '7' } } },
    503,
    'upstream_unavailable',
  ],
  ['429', 'logistics.devices.list', {}, { 'GET /devices': { status: 429 } }, 503, 'upstream_unavailable'],
  [
    '504',
    'logistics.devices.list',
    {},
    { 'GET /devices': { status: 504, headers: { 'Retry-After': '1' } } },
    504,
    'upstream_timeout',
  ],
  [
    'a page instead of JSON',
    'logistics.devices.list',
    {},
    { 'GET /devices': { type: 'text/html', body: '<h1>nginx</h1>' } },
    502,
    'upstream_error',
  ],
  [
    'a long page',
    'logistics.devices.list',
    {},
    { 'GET /devices': { type: 'text/html', body: 'x'.repeat(200_000) } },
    502,
    'upstream_error',
  ],
  [
    'a long page with 400',
    'logistics.devices.create',
    createDevice,
    { 'POST /devices': { status: 400, type: 'text/html', body: 'x'.repeat(200_000) } },
    502,
    'upstream_error',
  ],
  ['an object where a list is due', 'logistics.devices.list', {}, { 'GET /devices': { body: {} } }, 502, 'upstream_error'],
  [
    'a device without an id',
    'logistics.devices.create',
    createDevice,
    { 'POST /devices': { body: { name: 'Van' } } },
    502,
    'upstream_error',
  ],
  [
    'a time that is none',
    'logistics.devices.list',
    {},
    { 'GET /devices': { body: [{ ...device, lastUpdate: 'yesterday' }] } },
    502,
    'upstream_error',
  ],
  [
    'an area that nobody can read',
    'logistics.geofences.create',
    { body: circle },
    { 'POST /geofences': { body: { id: 7, name: 'Depot', area: 'POINT (1 2)' } } },
    502,
    'upstream_error',
  ],
];

for (const [about, operation, call, otherwise, status, error] of rows) {
  test(`${status} ${error} for ${about}, in words of ours`, async (context) => {
    const { gateway } = context;
    goes(context, otherwise);
    const answer = await gateway.call(operation, { ...call, key: gateway.liveKey });
    assert.is(answer.status, status, answer.text);
    assert.is(answer.body.error, error);
    for (const text of [answer.text, ...gateway.logs]) {
      assert.not.match(text, /org\.traccar|tc_devices|SecurityException|HiddenError|nginx|Jetty/);
      assert.not.match(text, token);
    }
  });
}

test('an alarm is raised when Traccar refuses the credential', async (context) => {
  const { gateway } = context;
  goes(context, { 'GET /devices': refused('HTTP 401 Unauthorized', 401) });
  const { headers } = await gateway.call('logistics.devices.list', { key: gateway.liveKey });
  assert.is(headers.get('www-authenticate'), null);
  assert.ok(gateway.logs.some((line) => line.includes('refuses the credential') && line.includes('"upstream":"traccar"')));
});

test('what is made and cannot be linked is removed again, and is in no list', async (context) => {
  const { gateway } = context;
  goes(context, { 'POST /permissions/bulk': { status: 500 } });
  assert.is((await gateway.call('logistics.geofences.create', { key: gateway.liveKey, body: circle })).status, 502);
  assert.ok(context.asked.includes('DELETE /geofences/7'));
  assert.equal(
    (await gateway.rows('upstream_resource')).filter(({ kind }) => kind === 'geofence'),
    [],
  );
});

test('502 when the reason for a refusal breaks off', async ({ gateway, upstream }) => {
  const { answer } = upstream;
  upstream.answer = (res, request) => {
    if (request.method !== 'POST') return answer(res, request);
    res.writeHead(400, { 'Content-Type': 'text/plain' }).write('java.lang.');
    setTimeout(() => res.destroy(), 20);
  };
  const { status } = await gateway.call('logistics.devices.create', { key: gateway.liveKey, ...createDevice });
  assert.is(status, 502);
});

test('a device that was made is not made again by itself', async (context) => {
  const { gateway } = context;
  goes(context, { 'POST /devices': { status: 503 } });
  assert.is((await gateway.call('logistics.devices.create', { key: gateway.liveKey, ...createDevice })).status, 503);
  assert.is(context.asked.filter((name) => name === 'POST /devices').length, 1);
});

test('JSON is asked for by name, with the token', async ({ gateway, upstream }) => {
  upstream.received = [];
  await gateway.call('logistics.devices.list', { key: gateway.liveKey });
  const [request] = upstream.received.filter(({ url }) => url.startsWith('/api/devices'));
  assert.is(request?.url, '/api/devices?id=42');
  assert.is(request?.headers.accept, 'application/json');
  assert.is(request?.headers.authorization, `Bearer ${token}`);
  assert.not.match(JSON.stringify(request?.rawHeaders), gateway.liveKey);
});

test.run();

const hidden = suite<Fleet>('a Traccar that hides its errors');
hidden.before(async (context) => {
  Object.assign(context, await startFleet('password', { TRACCAR_HIDE_ERROR_DETAIL: 'true' }));
});
hidden.after(({ stop }) => stop());

hidden('409 for an IMEI that is taken, and 404 for a device that was removed', async ({ gateway, ask }) => {
  const { liveKey: key } = gateway;
  const body = { name: 'Van', imei: newImei() };
  const { device_id } = (await gateway.call('logistics.devices.create', { key, body })).body;
  assert.is((await gateway.call('logistics.devices.create', { key, body })).status, 409);
  await ask(`/devices/${device_id.slice(4)}`, undefined, 'DELETE');
  assert.is((await gateway.call('logistics.devices.position', { key, path: { id: device_id } })).status, 404);
  assert.equal((await gateway.call('logistics.devices.list', { key })).body.data, []);
});

hidden.run();
