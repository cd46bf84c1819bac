import { sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { eventually } from '../../support/gateway.ts';
import { startJourney, type Travellers } from '../../support/journey.ts';
import { callProcess } from '../../support/operations.ts';
import { open } from '../../support/stores.ts';

interface Journey extends Travellers {
  livekit: StandIn;
}

const test = suite<Journey>('LiveKit: a journey through two processes');

test.before(async (context) => {
  context.livekit = await startStandIn('livekit');
  Object.assign(context, await startJourney(context.livekit.environment));
});
test.after(async ({ gateway, livekit }) => {
  gateway.child.kill('SIGKILL');
  await livekit.stop();
});

test('a room is made, entered, read, recorded, ended; another one ends by itself', async ({
  gateway,
  livekit,
  databaseUrl,
  key,
}) => {
  const room = await callProcess(gateway, key, 'connect.rooms.create', { body: { name: 'Review', record: true } });
  assert.is(room.status, 201);
  const { room_id: id, sdk_token: token } = room.body;
  await order(livekit, 'join', { token, name: 'Amina' });
  const read = await callProcess(gateway, key, 'connect.rooms.get', { path: { id } });
  assert.is(read.body.participants[0].name, 'Amina');
  assert.is((await callProcess(gateway, key, 'connect.rooms.end', { path: { id } })).status, 204);
  await order(livekit, 'egress', { room: id, status: 'EGRESS_COMPLETE', bytes: Buffer.from('film').toString('base64') });
  assert.is((await callProcess(gateway, key, 'connect.rooms.recording', { path: { id } })).text, 'film');

  const other = await callProcess(gateway, key, 'connect.rooms.create', { body: { name: 'Short' } });
  const db = open(databaseUrl);
  const past = JSON.stringify({ due_at: '2026-01-01T00:00:00.000Z' });
  await sql`update upstream_resource set details = details || ${past}::jsonb where id = ${other.body.room_id}`.execute(db);
  await db.destroy();
  const enter = () => order(livekit, 'join', { token: other.body.sdk_token });
  await eventually(enter, ({ status }) => status === 404, 15_000);
  const list = () => callProcess(gateway, key, 'connect.rooms.list', { query: { status: 'ended' } });
  await eventually(list, ({ body }) => body.data.length === 2);
});

test('the gateway stops cleanly, and has logged neither its secret nor a token', async ({ gateway, livekit, key }) => {
  assert.is(await gateway.stop(), 0);
  for (const secret of [key, livekit.environment['UPSTREAM_LIVEKIT_API_SECRET'] ?? '', 'eyJhbGciOiJIUzI1NiI'])
    assert.not.match(gateway.output(), secret);
});

function order({ environment }: StandIn, what: string, fields: object): Promise<Response> {
  return fetch(`${environment['UPSTREAM_LIVEKIT_URL']}/-/${what}`, { method: 'POST', body: JSON.stringify(fields) });
}

test.run();
