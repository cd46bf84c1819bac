import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { newImei, sendReport } from './fleet.ts';
import { answerFaults } from './openapi.ts';

interface Answer {
  status: number;
  type: string;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: `call` has held it against Traccar's own description.
  json: any;
}

const email = 'fleet@example.com';
const password = 'correct-horse-battery';
const asUser = `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}`;

const test = suite<{ standIn: StandIn; url: string; asService: string }>('the stand-in of Traccar');
test.before(async (context) => {
  context.standIn = await startStandIn('traccar', {
    TRACCAR_EMAIL: email,
    TRACCAR_PASSWORD: password,
    TRACCAR_DEVICE_LIMIT: '2',
  });
  context.url = context.standIn.environment['UPSTREAM_TRACCAR_URL'] ?? '';
  context.asService = `Bearer ${context.standIn.environment['UPSTREAM_TRACCAR_CREDENTIAL']}`;
});
test.after(({ standIn }) => standIn.stop());

interface Call {
  method?: string;
  authorization?: string;
  body?: object | string;
  headers?: Record<string, string>;
}

/** Holds each answer against Traccar's own description. */
async function call(url: string, path: string, { method, authorization, body, headers = {} }: Call = {}): Promise<Answer> {
  const verb = method ?? (body === undefined ? 'GET' : 'POST');
  const isForm = typeof body === 'string';
  const response = await fetch(url + path, {
    method: verb,
    headers: {
      Accept: 'application/json',
      ...(authorization && { Authorization: authorization }),
      'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      ...headers,
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const json = type === 'application/json' ? JSON.parse(text) : undefined;
  const template = path.replace(/\?.*$/, '').replace(/\/\d+$/, '/{id}');
  const faults = answerFaults(verb, template, response.status, type, json ?? text);
  assert.equal(faults, [], `${verb} ${path}: ${text}`);
  return { status: response.status, type, text, json };
}

test('its health needs nobody to sign in', async ({ url }) => {
  assert.is((await call(url, '/health')).text, 'OK');
});

test('GET /session tells who is signed in, and 404 when nobody is', async ({ url, asService }) => {
  assert.is((await call(url, '/session')).status, 404);
  assert.is((await call(url, '/session', { authorization: asService })).json.administrator, true);
  assert.is((await call(url, '/session', { authorization: asUser })).json.email, email);
});

test('401 without a token, with a wrong one, and with a wrong password', async ({ url }) => {
  for (const authorization of ['', 'Bearer x', `Basic ${Buffer.from(`${email}:x`).toString('base64')}`])
    assert.is((await call(url, '/devices', { authorization })).status, 401);
});

test('a user makes a token, which opens what the user may see until it ends', async ({ url }) => {
  const { text } = await call(url, '/session/token', { authorization: asUser, body: 'expiration=2100-01-01T00:00:00Z' });
  assert.is((await call(url, '/session', { authorization: `Bearer ${text}` })).json.email, email);
  const old = await call(url, '/session/token', { authorization: asUser, body: 'expiration=2020-01-01T00:00:00Z' });
  assert.is((await call(url, '/session', { authorization: `Bearer ${old.text}` })).status, 404);
});

test('objects are made with 200, read, changed and removed with 204', async ({ url, asService: authorization }) => {
  const group = (await call(url, '/groups', { authorization, body: { name: 'Fleet' } })).json;
  const fields = { name: 'Van', uniqueId: newImei(), groupId: group.id, attributes: { region: 'US-CA' } };
  const made = await call(url, '/devices', { authorization, body: fields });
  assert.is(made.status, 200);
  assert.is(made.json.status, 'offline');
  assert.is(made.json.lastUpdate, null);

  const path = `/devices/${made.json.id}`;
  const changed = await call(url, path, { authorization, method: 'PUT', body: { ...made.json, name: 'Truck' } });
  assert.is(changed.json.name, 'Truck');
  assert.equal((await call(url, path, { authorization })).json, changed.json);
  assert.is((await call(url, path, { authorization, method: 'PUT', body: { ...made.json, id: 999 } })).status, 400);
  assert.is((await call(url, path, { authorization, method: 'DELETE' })).status, 204);
  assert.is((await call(url, path, { authorization })).status, 404);
  assert.is((await call(url, `/groups/${group.id}`, { authorization })).json.name, 'Fleet');
});

test('400 with a stack trace for all that goes wrong', async ({ url, asService: authorization }) => {
  const uniqueId = newImei();
  const wrong: [path: string, body: object | string, exception: RegExp][] = [
    ['/devices', { name: 'Twin', uniqueId }, /^java\.sql\.SQLIntegrityConstraintViolationException: Duplicate entry /],
    ['/devices', { name: 'Nameless' }, /^java\.sql\..*'uniqueId' cannot be null/],
    ['/devices', { name: 'x', uniqueId: newImei(), colour: 'red' }, /UnrecognizedPropertyException/],
    ['/geofences', { name: 'x', area: 'POINT (1 2)' }, /^java\.text\.ParseException: Unknown geometry type/],
    ['/geofences', { name: 'x', area: 'POLYGON ((1 2, 3 4))' }, /^java\.text\.ParseException: Not valid content/],
    ['/geofences', { name: 'x', area: 'CIRCLE (1 2 3, 4)' }, /^java\.text\.ParseException: Here must be two coordinates/],
    ['/permissions', { geofenceId: 1, deviceId: 1 }, /^java\.lang\.ClassNotFoundException/],
  ];
  await call(url, '/devices', { authorization, body: { name: 'First', uniqueId } });
  for (const [path, body, exception] of wrong) {
    const { status, type, text } = await call(url, path, { authorization, body });
    assert.is(status, 400);
    assert.is(type, 'text/plain');
    assert.match(text, exception);
    assert.match(text, '\n\tat org.traccar.');
  }
});

test("an ordinary user sees their own alone, and is denied others', missing ones and more devices than allowed", async ({
  url,
  asService,
}) => {
  const foreign = (await call(url, '/devices', { authorization: asService, body: { name: 'x', uniqueId: newImei() } })).json;
  for (const id of [foreign.id, 999])
    assert.match((await call(url, `/devices/${id}`, { authorization: asUser })).text, /SecurityException: Device access denied/);

  const own = (await call(url, '/devices', { authorization: asUser, body: { name: 'y', uniqueId: newImei() } })).json;
  assert.equal((await call(url, '/devices', { authorization: asUser })).json, [own]);
  assert.equal((await call(url, `/devices?id=${own.id}&id=${foreign.id}`, { authorization: asUser })).json, [own]);
  assert.is((await call(url, '/devices', { authorization: asUser, body: { name: 'z', uniqueId: newImei() } })).status, 200);
  const third = await call(url, '/devices', { authorization: asUser, body: { name: 'more', uniqueId: newImei() } });
  assert.match(third.text, /SecurityException: Write access denied/);
});

test('the service account finds what it has made among all, and not by its id, since nothing is linked to it', async ({
  url,
  asService: authorization,
}) => {
  const uniqueId = newImei();
  const { id } = (await call(url, '/devices', { authorization, body: { name: 'x', uniqueId } })).json;
  assert.equal((await call(url, `/devices?id=${id}`, { authorization })).json, []);
  assert.is((await call(url, `/devices/${id}`, { authorization })).status, 200);
  assert.is((await call(url, `/devices?all=true&keyword=${uniqueId}&limit=1`, { authorization })).json[0].id, id);
});

test('links are told, listed by the group and by either id, and removed', async ({ url, asService: authorization }) => {
  const group = (await call(url, '/groups', { authorization, body: { name: 'g' } })).json;
  const geofence = (await call(url, '/geofences', { authorization, body: { name: 'z', area: 'CIRCLE (1 2, 3)' } })).json;
  const notification = (await call(url, '/notifications', { authorization, body: { type: 'alarm', notificators: 'web' } })).json;
  const body = { groupId: group.id, geofenceId: geofence.id };
  const links = [{ groupId: group.id, notificationId: notification.id }];
  assert.is((await call(url, '/permissions', { authorization, body })).status, 204);
  assert.is((await call(url, '/permissions/bulk', { authorization, body: links })).status, 204);
  assert.is((await call(url, '/permissions/bulk', { authorization, body: [body, ...links] })).status, 400);
  assert.equal((await call(url, `/geofences?all=true&groupId=${group.id}`, { authorization })).json, [geofence]);
  assert.equal((await call(url, `/notifications?all=true&groupId=${group.id}`, { authorization })).json, [notification]);
  assert.equal((await call(url, `/permissions?groupId=${group.id}&geofenceId=0`, { authorization })).json, [body]);
  await call(url, '/permissions', { authorization, method: 'DELETE', body });
  assert.equal((await call(url, `/geofences?all=true&groupId=${group.id}`, { authorization })).json, []);
});

test('positions: the newest of a device, those between two times, and a spreadsheet for whoever does not ask for JSON', async ({
  url,
  standIn,
  asService: authorization,
}) => {
  const uniqueId = newImei();
  const { id } = (await call(url, '/devices', { authorization, body: { name: 'x', uniqueId } })).json;
  assert.equal((await call(url, `/positions?deviceId=${id}`, { authorization })).json, []);
  const connectionUrl = standIn.environment['UPSTREAM_TRACCAR_CONNECTION_URL'] ?? '';
  for (const minute of ['01', '00', '02'])
    await sendReport(connectionUrl, uniqueId, { at: new Date(`2026-11-22T10:${minute}:00Z`), speed: 10, batt: 55, sat: 9 });

  const [newest] = (await call(url, `/positions?deviceId=${id}`, { authorization })).json;
  assert.is(newest.fixTime, '2026-11-22T10:02:00.000+00:00');
  assert.equal(newest.attributes, { batteryLevel: 55, sat: 9 });
  const span = 'from=2026-11-22T10:00:00Z&to=2026-11-22T10:01:00Z';
  const times = (await call(url, `/positions?deviceId=${id}&${span}`, { authorization })).json;
  assert.equal(
    times.map(({ fixTime }: { fixTime: string }) => fixTime.slice(14, 16)),
    ['00', '01'],
  );
  assert.equal((await call(url, `/reports/route?deviceId=${id}&${span}`, { authorization })).json, times);
  const sheet = await call(url, `/reports/route?deviceId=${id}&${span}`, { authorization, headers: { Accept: '*/*' } });
  assert.match(sheet.type, 'spreadsheetml');
  assert.is((await call(url, `/devices/${id}`, { authorization })).json.status, 'online');
  await sendReport(connectionUrl, 'nobody').then(
    () => assert.unreachable(),
    () => {},
  );
});

test.run();
