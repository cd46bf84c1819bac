import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../../generated/operations.ts';
import { startGateway } from '../../support/gateway.ts';
import { type Studio, startStudio } from './studio.ts';

const test = suite<Studio>('LiveKit: every error of its own');
test.before(async (context) => {
  Object.assign(context, await startStudio());
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ stop }) => stop());

const twirp = (status: number, code: string, msg = 'it did not work') => ({ status, body: { code, msg } });
const text = (status: number, body: string) => ({ status, type: 'text/plain', body });

/** Each answer of LiveKit, and what the caller is told: his key is fine, and so is what he asked for. */
const table: [what: string, fault: object, status: number, error: string][] = [
  ['no Bearer', text(401, 'invalid authorization header. Must start with Bearer '), 502, 'upstream_error'],
  ['a bad token', text(401, 'invalid authorization token'), 502, 'upstream_error'],
  ['a wrong key', text(401, 'invalid API key'), 502, 'upstream_error'],
  ['no grant', twirp(401, 'unauthenticated', 'permissions denied'), 502, 'upstream_error'],
  ['permission_denied', twirp(403, 'permission_denied'), 502, 'upstream_error'],
  ['invalid_argument', twirp(400, 'invalid_argument', 'room name length exceeds limits'), 502, 'upstream_error'],
  ['malformed', twirp(400, 'malformed'), 502, 'upstream_error'],
  ['bad_route', twirp(404, 'bad_route'), 502, 'upstream_error'],
  ['a 404 of something else', text(404, '404 page not found'), 502, 'upstream_error'],
  ['already_exists', twirp(409, 'already_exists'), 502, 'upstream_error'],
  ['failed_precondition', twirp(412, 'failed_precondition'), 502, 'upstream_error'],
  ['resource_exhausted', twirp(429, 'resource_exhausted'), 503, 'upstream_unavailable'],
  ['internal', twirp(500, 'internal', 'egress not connected (redis required)'), 502, 'upstream_error'],
  ['unavailable', twirp(503, 'unavailable'), 503, 'upstream_unavailable'],
  ['deadline_exceeded', twirp(408, 'deadline_exceeded'), 504, 'upstream_timeout'],
  ['a page in place of JSON', text(200, '<html>'), 502, 'upstream_error'],
  ['JSON that is none', { status: 200, body: null }, 502, 'upstream_error'],
];

for (const [what, fault, status, error] of table) {
  test(`${what} is ${status} ${error}`, async ({ gateway, order }) => {
    await order('fault', { times: 5, method: 'RoomService/CreateRoom', ...fault });
    const answer = await gateway.call('connect.rooms.create', { key: gateway.liveKey, body: { name: 'x', record: true } });
    await order('fault', { times: 0 });
    assert.is(answer.status, status);
    assert.is(answer.body.error, error);
    assert.equal(await gateway.rows('upstream_resource'), []);
  });
}

test('a room that LiveKit does not find is not there: ended, empty, and nothing more to end', async ({
  gateway,
  order,
  open,
}) => {
  const notFound = twirp(404, 'not_found', 'requested room does not exist');
  const calls: [OperationId, method: string][] = [
    ['connect.rooms.get', 'RoomService/ListParticipants'],
    ['connect.rooms.end', 'RoomService/DeleteRoom'],
  ];
  for (const [operation, method] of calls) {
    const { room_id: id } = await open();
    await order('fault', { times: 1, method, ...notFound });
    assert.ok((await gateway.call(operation, { key: gateway.liveKey, path: { id } })).status < 300, operation);
  }
});

test('what LiveKit says is in no answer; that it refuses the gateway is logged as an error', async ({ gateway, order }) => {
  await order('fault', { times: 1, method: 'RoomService/CreateRoom', ...text(401, 'invalid API key') });
  const { text: told } = await gateway.call('connect.rooms.create', { key: gateway.liveKey, body: { name: 'x' } });
  assert.not.match(told, 'API key');
  assert.match(gateway.logs.join('\n'), 'a service refuses the credential of the gateway');
});

test('503 without the key that signs tokens, and a log line that names what is missing', async ({ standIn }) => {
  const gateway = await startGateway({ env: { UPSTREAM_LIVEKIT_URL: standIn.environment['UPSTREAM_LIVEKIT_URL'] ?? '' } });
  const { status } = await gateway.call('connect.rooms.create', { key: gateway.liveKey, body: { name: 'x' } });
  await gateway.stop();
  assert.is(status, 503);
  assert.match(gateway.logs.join('\n'), 'UPSTREAM_LIVEKIT_API_KEY');
});

test.run();
