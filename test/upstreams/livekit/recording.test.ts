import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startStandIn } from '../../../scripts/stand-ins.ts';
import { locationIn, pathBelow } from '../../../src/upstreams/livekit/recording.ts';
import { startGateway } from '../../support/gateway.ts';
import { type Studio, startStudio } from './studio.ts';

const film = Buffer.from('an MP4 that nobody looks at');
const bytes = film.toString('base64');

const test = suite<Studio>('LiveKit: recordings');
test.before(async (context) => {
  Object.assign(context, await startStudio());
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ stop }) => stop());

function read({ gateway }: Studio, id: string, headers: Record<string, string> = {}) {
  return gateway.request(`/v1/connect/rooms/${id}/recording`, { key: gateway.liveKey, headers });
}

test('409 while it is recorded and written, then the bytes of the storage as video/mp4, and none of its own headers', async (context) => {
  const { open, order, gateway, standIn } = context;
  const { room_id: id } = await open({ record: true });
  assert.is((await read(context, id)).status, 409);
  await order('egress', { room: id, status: 'EGRESS_ACTIVE' });
  assert.is((await read(context, id)).body.error, 'conflict');
  await gateway.call('connect.rooms.end', { key: gateway.liveKey, path: { id } });
  assert.is((await read(context, id)).status, 409);
  await order('egress', { room: id, status: 'EGRESS_COMPLETE', bytes });

  const whole = await gateway.call('connect.rooms.recording', { key: gateway.liveKey, path: { id } });
  assert.is(whole.status, 200);
  assert.is(whole.headers.get('content-type'), 'video/mp4');
  assert.equal(whole.bytes, film);
  for (const name of ['x-amz-request-id', 'server']) assert.is(whole.headers.get(name), null, name);
  assert.not.match(gateway.logs.join('\n'), standIn.environment['UPSTREAM_RECORDINGS_CREDENTIAL'] ?? '');
});

test('a storage that takes signatures is sent those of its access key; with a wrong secret it is 502, and an alert', async () => {
  const standIn = await startStandIn('livekit');
  const { UPSTREAM_RECORDINGS_CREDENTIAL: secret = '', ...environment } = standIn.environment;
  for (const [given, status] of [
    [secret, 200],
    ['wrong', 502],
  ] as const) {
    const key = { UPSTREAM_RECORDINGS_ACCESS_KEY_ID: 'demo', UPSTREAM_RECORDINGS_SECRET_ACCESS_KEY: given };
    const gateway = await startGateway({ env: { ...environment, ...key } });
    const made = await gateway.call('connect.rooms.create', { key: gateway.liveKey, body: { name: 'Review', record: true } });
    const { room_id: id } = made.body;
    const finished = { room: id, status: 'EGRESS_COMPLETE', bytes, filepath: `rooms/${id}/a b+c(1)é.mp4` };
    await fetch(`${environment['UPSTREAM_LIVEKIT_URL']}/-/egress`, { method: 'POST', body: JSON.stringify(finished) });
    const answer = await gateway.request(`/v1/connect/rooms/${id}/recording`, { key: gateway.liveKey });
    assert.is(answer.status, status, answer.text);
    if (status === 200) assert.equal(answer.bytes, film);
    else assert.match(gateway.logs.join('\n'), 'refuses the credential');
    await gateway.stop();
  }
  await standIn.stop();
});

test('206 for a part, 304 for a copy that is current, 412 and 416 as problems of the contract', async (context) => {
  const { open, order } = context;
  const { room_id: id } = await open({ record: true });
  await order('egress', { room: id, status: 'EGRESS_LIMIT_REACHED', bytes });
  const etag = (await read(context, id)).headers.get('etag') ?? '';

  const part = await read(context, id, { Range: 'bytes=3-5', 'If-Range': etag });
  assert.is(part.status, 206);
  assert.is(part.headers.get('content-range'), `bytes 3-5/${film.length}`);
  assert.is(part.headers.get('content-type'), 'video/mp4');
  assert.is(part.text, 'MP4');
  assert.is((await read(context, id, { 'If-None-Match': etag })).status, 304);
  assert.is((await read(context, id, { 'If-Match': '"other"' })).body.error, 'precondition_failed');
  const beyond = await read(context, id, { Range: 'bytes=1000-' });
  assert.is(beyond.body.error, 'range_not_satisfiable');
  assert.is(beyond.headers.get('content-range'), `bytes */${film.length}`);
});

test('404 where nothing was recorded: it was not asked for, it failed, it is gone from the storage', async (context) => {
  const { open, order, gateway } = context;
  const plain = await open();
  assert.match((await read(context, plain.room_id)).body.detail, 'without a recording');

  const failed = await open({ record: true });
  await order('egress', { room: failed.room_id, status: 'EGRESS_FAILED' });
  await gateway.call('connect.rooms.end', { key: gateway.liveKey, path: { id: failed.room_id } });
  assert.match((await read(context, failed.room_id)).body.detail, 'Nothing was recorded');

  const gone = await open({ record: true });
  const location = `${context.standIn.environment['UPSTREAM_RECORDINGS_URL']}/rooms/none.mp4`;
  await order('egress', { room: gone.room_id, status: 'EGRESS_COMPLETE', bytes, location });
  assert.is((await read(context, gone.room_id)).status, 404);
});

test('502, and no request, for a recording that is said to lie outside of the storage', async (context) => {
  const { open, order, standIn } = context;
  const url = standIn.environment['UPSTREAM_LIVEKIT_URL'] ?? '';
  const { room_id: id } = await open({ record: true });
  for (const location of [`${url}/`, `${url}/storage/../twirp`, 'http://169.254.169.254/latest', 'rooms/a.mp4']) {
    await order('egress', { room: id, status: 'EGRESS_COMPLETE', bytes, location });
    assert.is((await read(context, id)).status, 502, location);
  }
});

test('only what lies below the storage has a path there', () => {
  const base = 'https://s3.example.com/recordings';
  assert.is(pathBelow(base, 'https://s3.example.com/recordings/rooms/a.mp4'), '/rooms/a.mp4');
  assert.is(pathBelow(base, 'https://s3.example.com/recordings/rooms/a.mp4?X-Amz-Signature=1'), '/rooms/a.mp4');
  assert.is(pathBelow('https://bucket.example.com', 'https://bucket.example.com/rooms/a.mp4'), '/rooms/a.mp4');
  for (const location of [
    'https://s3.example.com/recordings-of-others/a.mp4',
    'https://s3.example.com/recordings/../others/a.mp4',
    'https://s3.example.com/recordings/%2e%2e/others/a.mp4',
    'https://s3.example.com/recordings/..%2fothers/a.mp4',
    'https://s3.example.com/recordings/..%5cothers/a.mp4',
    'https://s3.example.com:8443/recordings/a.mp4',
    'http://s3.example.com/recordings/a.mp4',
    'https://user@s3.example.com/recordings/a.mp4',
    'https://s3.example.com.evil.example/recordings/a.mp4',
    's3://recordings/a.mp4',
    '/recordings/a.mp4',
    '',
  ])
    assert.is(pathBelow(base, location), undefined, location);
});

test('each state of a recording is one answer', () => {
  const file = [{ location: 'https://s3.example.com/a.mp4' }];
  const egress = (status: string, file_results = file) => [{ egress_id: 'EG_a', status: `EGRESS_${status}`, file_results }];
  for (const status of ['STARTING', 'ACTIVE', 'ENDING'])
    assert.throws(() => locationIn(egress(status), false), /not ready yet/, status);
  for (const status of ['COMPLETE', 'LIMIT_REACHED']) assert.is(locationIn(egress(status), false), file[0]?.location, status);
  for (const status of ['FAILED', 'ABORTED']) assert.throws(() => locationIn(egress(status, []), false), /Nothing/, status);
  assert.throws(() => locationIn([], true), /not ready yet/);
  assert.throws(() => locationIn([], false), /Nothing/);
});

test.run();
