import { decodeJwt, jwtVerify } from 'jose';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../../generated/operations.ts';
import { livekit } from '../../../src/upstreams/livekit/adapter.ts';
import { endDueRooms } from '../../../src/upstreams/livekit/end-due-rooms.ts';
import { type Call, operations } from '../../support/gateway.ts';
import { type Studio, startStudio } from './studio.ts';

const test = suite<Studio>('LiveKit: rooms');
test.before(async (context) => {
  Object.assign(context, await startStudio());
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ stop }) => stop());

test('201 is a room that ends when it was asked to, and a token of HS256 that opens that room alone, until then', async ({
  open,
  gateway,
  standIn,
}) => {
  const room = await open({ max_participants: 4, duration_minutes: 30 });
  assert.is(room.status, 'open');
  assert.is(room.max_participants, 4);
  assert.is(room.join_url, `https://meet.liqaa.io/${room.room_id}`);
  const expiresAt = new Date(gateway.clock.now().getTime() + 30 * 60_000);
  assert.is(room.expires_at, expiresAt.toISOString());

  const secret = new TextEncoder().encode(standIn.environment['UPSTREAM_LIVEKIT_API_SECRET']);
  const { payload, protectedHeader } = await jwtVerify(room.sdk_token, secret, { algorithms: ['HS256'], issuer: 'demo' });
  assert.equal(protectedHeader, { alg: 'HS256', typ: 'JWT' });
  assert.equal(payload['video'], { roomJoin: true, room: room.room_id });
  assert.is(payload.sub, 'host');
  assert.is(payload.exp, Math.floor(expiresAt.getTime() / 1000));
});

test('who has entered is in the room, and who only records it is not', async ({ open, order, gateway }) => {
  const { room_id: id, sdk_token: token } = await open();
  const read = async () => (await gateway.call('connect.rooms.get', { key: gateway.liveKey, path: { id } })).body;
  assert.equal((await read()).participants, []);
  await order('join', { token });
  await order('join', { token, identity: 'amina', name: 'Amina' });
  await order('join', { token, identity: 'yacine', name: 'Yacine', state: 'DISCONNECTED' });
  await order('join', { token, identity: 'recorder', kind: 'EGRESS' });
  await order('join', { token, identity: 'listener', hidden: 'true' });

  const { participants } = await read();
  assert.equal(
    participants.map(({ name }: { name: string }) => name),
    ['host', 'Amina'],
  );
  assert.match(participants[0].participant_id, /^pt_[0-9A-Za-z]{12}$/);
});

test('a page of rooms, newest first, by state; one that LiveKit has closed is ended, and stays so', async ({
  open,
  order,
  gateway,
}) => {
  const [first, second, third] = [await open({ name: 'a' }), await open({ name: 'b' }), await open({ name: 'c' })];
  await order('leave', { room: second.room_id });
  const list = async (query: Record<string, string | number>) =>
    (await gateway.call('connect.rooms.list', { key: gateway.liveKey, query })).body;
  const ids = ({ data }: { data: { room_id: string }[] }) => data.map(({ room_id }) => room_id);

  const page = await list({ limit: 2 });
  assert.equal(ids(page), [third.room_id, second.room_id]);
  assert.is(page.data[1].status, 'ended');
  assert.ok(page.has_more);
  assert.equal(ids(await list({ limit: 2, cursor: page.next_cursor })), [first.room_id]);
  assert.equal(ids(await list({ status: 'ended' })), [second.room_id]);
  assert.equal(ids(await list({ status: 'open' })), [third.room_id, first.room_id]);
});

test('204 ends a room for all, as often as it is asked; then it is ended, and empty', async ({ open, order, gateway }) => {
  const { room_id: id, sdk_token: token } = await open();
  await order('join', { token });
  const call = { key: gateway.liveKey, path: { id } };
  assert.is((await gateway.call('connect.rooms.end', call)).status, 204);
  assert.is((await gateway.call('connect.rooms.end', call)).status, 204);
  const { body } = await gateway.call('connect.rooms.get', call);
  assert.is(body.status, 'ended');
  assert.equal(body.participants, []);
  assert.is((await order('join', { token })).status, 404);
});

test('rooms that are due are ended, once, those of all accounts; a failure leaves them due and others are ended', async ({
  open,
  gateway,
}) => {
  const [short, other, long] = [
    await open({ duration_minutes: 5 }),
    await open({ duration_minutes: 6 }),
    await open({ duration_minutes: 60 }),
  ];
  const ended: string[] = [];
  const sweep = async (broken?: string) => {
    ended.length = 0;
    const endRoom = async (id: string) => {
      if (id === broken) throw new Error('It does not work.');
      ended.push(id);
    };
    return endDueRooms({ db: gateway.db, upstream: 'livekit', now: gateway.clock.now(), endRoom });
  };
  await sweep();
  assert.equal(ended, []);

  gateway.clock.advance(6 * 60);
  const { body } = await gateway.call('connect.rooms.get', { key: gateway.liveKey, path: { id: short.room_id } });
  assert.is(body.status, 'ended', 'it is over before anybody has ended it at LiveKit');
  const failure = await sweep(short.room_id).catch((error: unknown) => error);
  assert.instance(failure, AggregateError);
  assert.equal(ended, [other.room_id]);
  assert.is(await sweep(), 1);
  assert.equal(ended, [short.room_id]);
  assert.is(await sweep(), 0);

  gateway.clock.advance(54 * 60);
  await sweep();
  assert.equal(ended, [long.room_id]);
  const { body: list } = await gateway.call('connect.rooms.list', { key: gateway.liveKey, query: { status: 'ended' } });
  assert.is(list.data.length, 3);
  gateway.clock.advance(31 * 86_400);
  await sweep();
  assert.equal(await gateway.rows('upstream_resource'), []);
});

test("404 for another account's room, on every operation that takes one", async ({ open, gateway }) => {
  const { room_id: id } = await open({ record: true });
  const other = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  const calls: [OperationId, Call][] = [
    ['connect.rooms.get', {}],
    ['connect.rooms.end', {}],
    ['connect.rooms.recording', {}],
  ];
  for (const [operation, call] of calls) {
    const { status, body } = await gateway.call(operation, { ...call, path: { id }, key: other });
    assert.is(status, 404, operation);
    assert.is(body.error, 'not_found');
  }
  assert.equal((await gateway.call('connect.rooms.list', { key: other })).body.data, []);
  assert.is((await gateway.call('connect.rooms.get', { key: gateway.liveKey, path: { id } })).body.status, 'open');
});

test('it knows every operation of LIQAA, in whose place it stands', () => {
  const wanted = [...operations.values()].filter(({ upstream }) => upstream?.name === 'liqaa').map(({ id }) => id);
  assert.equal(Object.keys(livekit.operations).sort(), wanted.sort());
});

test('neither the secret nor a token is in a log line', async ({ open, gateway, standIn }) => {
  const { sdk_token: token } = await open();
  const logs = gateway.logs.join('\n');
  assert.not.match(logs, token);
  assert.not.match(logs, standIn.environment['UPSTREAM_LIVEKIT_API_SECRET'] ?? '');
  assert.is(decodeJwt(token)['metadata'], undefined);
});

test.run();
