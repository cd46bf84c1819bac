import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { eventually } from '../../support/gateway.ts';
import { startJourney, type Travellers } from '../../support/journey.ts';
import { callProcess } from '../../support/operations.ts';
import { type GatewayProcess, startProcess } from '../../support/process.ts';

interface Journey extends Travellers {
  livekit: StandIn;
  second: GatewayProcess;
}

const test = suite<Journey>('LiveKit: minutes in rooms, through three processes');

test.before(async (context) => {
  context.livekit = await startStandIn('livekit');
  Object.assign(context, await startJourney(context.livekit.environment));
  const { databaseUrl, livekit } = context;
  context.second = await startProcess({ DATABASE_URL: databaseUrl, ...livekit.environment });
});
test.after(async ({ gateway, second, livekit }) => {
  gateway.child.kill('SIGKILL');
  second.child.kill('SIGKILL');
  await livekit.stop();
});

/** LiveKit tells each event twice, and some not at all. */
function tellTo({ livekit }: Journey, { url }: GatewayProcess, lost: string[] = []): Promise<Response> {
  return order(livekit, 'webhooks', { url: `${url}/upstreams/livekit/events`, copies: 2, lost });
}

async function join({ livekit }: Journey, fields: object): Promise<string> {
  const { sid } = (await (await order(livekit, 'join', fields)).json()) as { sid: string };
  return sid;
}

test('two gateways take turns, one of them is killed, and the account pays each minute once', async (context) => {
  const { gateway, second, livekit, key, stranger } = context;
  await tellTo(context, gateway);
  const room = await callProcess(gateway, key, 'connect.rooms.create', { body: { name: 'Review', record: true } });
  assert.is(room.status, 201);
  const { room_id: id, sdk_token: token } = room.body;
  // 10 minutes, 3 minutes, and 1 minute begun.
  const amina = await join(context, { token, identity: 'amina', seconds_ago: '570' });
  await join(context, { token, identity: 'karim', seconds_ago: '150' });
  await join(context, { token, identity: 'recorder', kind: 'EGRESS', hidden: 'true', seconds_ago: '570' });
  await order(livekit, 'leave', { room: id, participant: amina });
  const before = await eventually(
    () => videoOf(gateway, key),
    ({ quantity }) => quantity !== '0',
  );
  assert.equal(before, { meter: 'connect.video', quantity: '10', cost: '0.04' });

  gateway.child.kill('SIGKILL');
  await tellTo(context, second, ['participant_joined']);
  await join(context, { token, identity: 'lina', seconds_ago: '30' });
  assert.is((await callProcess(second, key, 'connect.rooms.end', { path: { id } })).status, 204);
  await order(livekit, 'egress', { room: id, status: 'EGRESS_COMPLETE', seconds: '61', bytes: 'ZmlsbQ==' });

  const whole = await eventually(
    async () => (await groupsOf(second, key)).filter(({ meter }) => meter !== 'calls'),
    (groups) => groups.length === 2 && groups.some(({ quantity }) => quantity === '14'),
  );
  assert.equal(
    whole.sort((a, b) => a.meter.localeCompare(b.meter)),
    [
      { meter: 'connect.recording', quantity: '2', cost: '0.004' },
      { meter: 'connect.video', quantity: '14', cost: '0.056' },
    ],
  );
  assert.equal(await groupsOf(second, stranger), []);
});

test('a gateway that is away is told once it is back, and the other stops cleanly', async (context) => {
  const { second, livekit, databaseUrl, key } = context;
  const room = await callProcess(second, key, 'connect.rooms.create', { body: { name: 'Short' } });
  const sid = await join(context, { token: room.body.sdk_token, seconds_ago: '30' });
  const { port } = new URL(second.url);
  assert.is(await second.stop(), 0);
  for (const secret of [key, livekit.environment['UPSTREAM_LIVEKIT_API_SECRET'] ?? '', 'eyJhbGciOiJIUzI1NiI'])
    assert.not.match(second.output(), secret);

  await order(livekit, 'leave', { room: room.body.room_id, participant: sid });
  const env = { DATABASE_URL: databaseUrl, TKAWEN_API_ADDR: `127.0.0.1:${port}`, ...livekit.environment };
  context.second = await startProcess(env);
  const { quantity } = await eventually(
    () => videoOf(context.second, key),
    ({ quantity }) => quantity !== '14',
    20_000,
  );
  assert.is(quantity, '15');
});

interface Group {
  meter: string;
  quantity: string;
  cost: string;
}

async function groupsOf(gateway: GatewayProcess, key: string): Promise<Group[]> {
  const { body } = await callProcess(gateway, key, 'usage.current', { query: { group_by: 'meter' } });
  return body.groups.map(({ meter, quantity, cost }: Group) => ({ meter, quantity, cost }));
}

async function videoOf(gateway: GatewayProcess, key: string): Promise<Group> {
  const groups = await groupsOf(gateway, key);
  return groups.find(({ meter }) => meter === 'connect.video') ?? { meter: 'connect.video', quantity: '0', cost: '0' };
}

function order({ environment }: StandIn, what: string, fields: object): Promise<Response> {
  return fetch(`${environment['UPSTREAM_LIVEKIT_URL']}/-/${what}`, { method: 'POST', body: JSON.stringify(fields) });
}

test.run();
