import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { JournalFull } from '../../../src/journal/journal.ts';
import { createTakeEvent } from '../../../src/upstreams/events.ts';
import { eventually } from '../../support/gateway.ts';
import { cutDatabase } from '../../support/outage.ts';
import { type Forgery, finished, joined, left, post, tell, tokenFor, type Visit } from './signed-events.ts';
import { type Studio, startStudio } from './studio.ts';

const test = suite<Studio>('LiveKit: what it tells by itself');
test.before(async (context) => {
  // Neither is ever called: one tells no events, the other has a URL and nothing to check a signature with.
  Object.assign(context, await startStudio({ UPSTREAM_CERTIFY_URL: 'http://127.0.0.1:9' }));
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ stop }) => stop());

/** Ten minutes ago, by the gateway's clock. */
function start({ gateway }: Studio): number {
  return Math.floor(gateway.clock.now().getTime() / 1000) - 600;
}

/** The reported usage, once there is so much of it: a line each, by identity. */
async function usage({ gateway }: Studio, count: number, withinMs?: number): Promise<string[]> {
  const reported = async () => (await gateway.rows('usage_event')).filter(({ operation_id }) => operation_id === null);
  const rows = await eventually(reported, ({ length }) => length >= count, withinMs);
  return rows.map(({ id, quantity, cost }) => `${id}: ${quantity} for ${cost}`).sort();
}

const forgeries: Record<string, Forgery> = {
  'another secret': { secret: 'another-secret-of-thirty-two-letters' },
  'the signature of another body': { signs: '{}' },
  'no digest': { claims: { sha256: undefined } },
  'a digest that is no text': { claims: { sha256: 7 } },
  'another API key': { claims: { iss: 'other' } },
  'no API key': { claims: { iss: undefined } },
  'a time that is over': { claims: { exp: Math.floor(Date.now() / 1000) - 120 } },
  'no time': { claims: { exp: undefined } },
  'the word Bearer': { prefix: 'Bearer ' },
  'another algorithm': { algorithm: 'HS512' },
  'no algorithm': { algorithm: 'none' },
};

for (const [what, forgery] of Object.entries(forgeries)) {
  test(`401 for ${what}, and nothing is kept`, async (studio) => {
    const { gateway, open } = studio;
    const { room_id: room } = await open();
    const from = start(studio);
    const body = JSON.stringify(left({ room, participant: 'PA_1', joined: from, left: from + 60 }));
    const missing = await post(gateway, body);
    assert.is(missing.status, 401);
    const refused = await post(gateway, body, tokenFor(studio, body, forgery));
    assert.is(refused.status, 401);
    // What is wrong is not told.
    assert.is(refused.body.detail, missing.body.detail);
    assert.equal(await gateway.rows('room_visit'), []);
    assert.is((await post(gateway, body, tokenFor(studio, body))).status, 204);
    assert.is((await gateway.rows('room_visit')).length, 1);
    // What arrives later would be counted by the next test.
    await usage(studio, 1);
  });
}

test("401 for a key of ours: it opens nothing here, and LiveKit's token opens nothing elsewhere", async (studio) => {
  const { gateway } = studio;
  const refused = await post(gateway, '{"event":"room_started"}', `Bearer ${gateway.liveKey}`);
  assert.is(refused.status, 401);
  const token = tokenFor(studio, '');
  assert.is((await gateway.request('/v1/identity/me', { key: token })).status, 401);
});

test('404 for a service that tells no events, is not connected, or is none', async ({ gateway }) => {
  for (const name of ['certify', 'chargily', 'nothing'])
    assert.is((await post(gateway, '{}', undefined, name)).status, 404, name);
});

test('413 for more than 256 KiB and 400 for what is no JSON, without a look at the signature', async (studio) => {
  const { gateway } = studio;
  const long = JSON.stringify({ event: 'x'.repeat(262_144) });
  assert.is((await post(gateway, long, tokenFor(studio, long))).status, 413);
  assert.is((await post(gateway, '{"event":', tokenFor(studio, '{"event":'))).status, 400);
});

const orders: Record<string, (visit: Visit) => object[]> = {
  'in order': (visit) => [joined(visit), left(visit)],
  'the other way round': (visit) => [left(visit), joined(visit)],
  'each twice': (visit) => [joined(visit), joined(visit), left(visit), left(visit)],
  'all of it again': (visit) => [joined(visit), left(visit), joined(visit), left(visit)],
  'without the first': (visit) => [left(visit)],
};

test('204, and a visit counts once however often and in which order it is told', async (studio) => {
  const { room_id: room } = await studio.open();
  const from = start(studio);
  const wanted: string[] = [];
  for (const [i, told] of Object.values(orders).entries()) {
    const participant = `PA_${i}`;
    for (const event of told({ room, participant, joined: from, left: from + 60 * i + 1 }))
      assert.is((await tell(studio, event)).status, 204);
    wanted.push(`connect.video/livekit/${room}/${participant}: ${i + 1} for ${(4 * (i + 1)) / 1000}`);
  }
  // Behind all of them, so that what should not be counted would be here.
  await tell(studio, left({ room, participant: 'PA_last', joined: from, left: from + 1 }));
  wanted.push(`connect.video/livekit/${room}/PA_last: 1 for 0.004`);
  assert.equal(await usage(studio, wanted.length), wanted);
});

test('the usage is of whoever made the room, in its mode, in whole minutes, at the time of leaving', async (studio) => {
  const { gateway, open } = studio;
  const accountId = await gateway.createAccount();
  const stranger = { key: await gateway.createKey({ mode: 'live', accountId }), body: { name: 'Theirs' } };
  const { room_id: room } = (await gateway.call('connect.rooms.create', stranger)).body;
  await open();
  const from = start(studio);
  const lasting: [seconds: number, minutes: string][] = [
    [-5, '0'],
    [0, '0'],
    [1, '1'],
    [60, '1'],
    [61, '2'],
    [570, '10'],
  ];
  for (const [seconds] of lasting)
    await tell(studio, left({ room, participant: `PA_${seconds}`, joined: from, left: from + seconds }));
  await usage(studio, lasting.length);
  const rows = (await gateway.rows('usage_event')).filter(({ operation_id }) => operation_id === null);
  for (const [seconds, minutes] of lasting) {
    const { recorded_at: _, ...row } = rows.find(({ id }) => String(id).endsWith(`PA_${seconds}`)) ?? {};
    assert.equal(row, {
      id: `connect.video/livekit/${room}/PA_${seconds}`,
      occurred_at: new Date((from + seconds) * 1000),
      quantity: minutes,
      unit_price: '0.004',
      cost: String(Number(minutes) * 0.004),
      state: 'billable',
      mode: 'live',
      currency: 'USD',
      account_id: accountId,
      key_id: null,
      operation_id: null,
      pillar: 'connect',
      meter: 'connect.video',
      price_id: 'connect.video.hd.1/builder',
      request_id: null,
    });
  }
});

test('204, and nothing counts, for who records or is hidden, for rooms that are not known, and for all that does not matter', async (studio) => {
  const { gateway, open } = studio;
  const { room_id: room } = await open();
  const from = start(studio);
  const visit = { room, participant: 'PA_1', joined: from, left: from + 60 };
  const events = [
    left({ ...visit, shows: { kind: 'EGRESS' } }),
    left({ ...visit, shows: { permission: { hidden: true } } }),
    left({ ...visit, room: 'rm_of_somebody_else' }),
    { ...left(visit), event: 'track_published' },
    { ...left(visit), event: 'an event of tomorrow' },
    { event: 'participant_left', room: { name: room }, createdAt: 'tomorrow', participant: { sid: 'PA_1' } },
    { event: 'room_finished' },
    { event: 'egress_ended', egressInfo: { status: 'EGRESS_FAILED', egressId: 'EG_1', roomName: room } },
    {},
  ];
  for (const event of events) assert.is((await tell(studio, event)).status, 204, JSON.stringify(event));
  assert.equal(await gateway.rows('room_visit'), []);
  const logs = gateway.logs.join('\n');
  assert.match(logs, 'its room is not known');
  assert.match(logs, 'cannot be read');
  assert.not.match(logs, /eyJ[\w-]+\.eyJ/);
});

test('a recording is charged by the minute begun, once; one that failed is not', async (studio) => {
  const { room_id: room } = await studio.open({ record: true });
  const endedAt = `${start(studio)}123456789`;
  const egressInfo = {
    egressId: 'EG_1',
    roomName: room,
    status: 'EGRESS_COMPLETE',
    endedAt,
    fileResults: [{ duration: '60000000001' }],
  };
  const event = { event: 'egress_ended', egressInfo, id: 'EV_1', createdAt: String(start(studio)) };
  for (const told of [event, { ...event, egressInfo: { ...egressInfo, egressId: 'EG_2', status: 'EGRESS_ABORTED' } }, event])
    assert.is((await tell(studio, told)).status, 204);
  await tell(studio, { ...event, egressInfo: { ...egressInfo, egressId: 'EG_3', status: 'EGRESS_LIMIT_REACHED' } });
  assert.equal(await usage(studio, 2), [
    `connect.recording/livekit/${room}/EG_1: 2 for 0.004`,
    `connect.recording/livekit/${room}/EG_3: 2 for 0.004`,
  ]);
});

test('a recording that nobody is told of is asked for when its room is over, and one that was told counts once', async (studio) => {
  const { gateway, open, order } = studio;
  const rooms = [await open({ record: true, duration_minutes: 5 }), await open({ record: true, duration_minutes: 5 })];
  const [lost, told] = rooms.map(({ room_id }) => room_id);
  await order('egress', { room: lost, status: 'EGRESS_COMPLETE', seconds: '121', bytes: 'ZmlsbQ==' });
  await order('webhooks', { url: `${gateway.url}/upstreams/livekit/events` });
  await order('egress', { room: told, status: 'EGRESS_COMPLETE', seconds: '60', bytes: 'ZmlsbQ==' });
  await usage(studio, 1);
  gateway.clock.advance(300 + 600 + 1);
  const resources = () => gateway.rows('upstream_resource') as Promise<{ details: { recordings_counted?: true } }[]>;
  await eventually(resources, (all) => all.every(({ details }) => details.recordings_counted), 25_000);
  const wanted = [`${lost}/EG: 3 for 0.006`, `${told}/EG: 1 for 0.002`].map((line) => `connect.recording/livekit/${line}`);
  assert.equal(
    (await usage(studio, 2)).map((line) => line.replace(/EG_\w+/, 'EG')),
    wanted.sort(),
  );
});

test('who is never told to have left, left when the room ended; was that not told either, when it expired', async (studio) => {
  const { gateway, open } = studio;
  const ended = await open();
  const expired = await open({ duration_minutes: 5 });
  const late = await open();
  const from = Math.floor(gateway.clock.now().getTime() / 1000);
  await tell(studio, joined({ room: ended.room_id, participant: 'PA_1', joined: from }));
  await tell(studio, finished({ room: ended.room_id, at: from + 90 }));
  // The end is told before them.
  await tell(studio, joined({ room: ended.room_id, participant: 'PA_2', joined: from + 60 }));
  await tell(studio, joined({ room: ended.room_id, session: 'RM_2', participant: 'PA_3', joined: from + 120 }));
  await tell(studio, joined({ room: expired.room_id, participant: 'PA_4', joined: from + 60 }));
  // Whoever's leaving is told behind the end of the room has not been there until then.
  await tell(studio, joined({ room: late.room_id, participant: 'PA_5', joined: from }));
  await tell(studio, finished({ room: late.room_id, at: from + 599 }));
  await tell(studio, left({ room: late.room_id, participant: 'PA_5', joined: from, left: from + 1 }));

  gateway.clock.advance(700);
  const counted = await usage(studio, 4, 25_000);
  assert.equal(
    counted.map((line) => line.replace(/^.*\//, '')),
    ['PA_1: 2 for 0.008', 'PA_2: 1 for 0.004', 'PA_4: 4 for 0.016', 'PA_5: 1 for 0.004'],
  );
  const open3 = (await gateway.rows('room_visit')).filter(({ left_at }) => left_at === null);
  assert.equal(
    open3.map(({ participant }) => participant),
    ['PA_3'],
  );
  // Too late: it has been counted, and stays as it is.
  await tell(studio, left({ room: ended.room_id, participant: 'PA_1', joined: from, left: from + 1 }));
  await tell(studio, left({ room: ended.room_id, session: 'RM_2', participant: 'PA_3', joined: from + 120, left: from + 121 }));
  assert.is((await usage(studio, 5)).length, 5);
});

test('503 while Postgres is away, and told again afterwards it counts once', async (studio) => {
  const { gateway, open } = studio;
  const { room_id: room } = await open();
  const from = start(studio);
  const visit = { room, participant: 'PA_1', joined: from, left: from + 60 };
  {
    await using _ = await cutDatabase(gateway);
    const answer = await tell(studio, left(visit));
    assert.is(answer.status, 503);
    assert.ok(Number(answer.headers.get('retry-after')) > 0);
  }
  for (let i = 0; i < 2; i++) assert.is((await tell(studio, left(visit))).status, 204);
  await tell(studio, left({ ...visit, participant: 'PA_last' }));
  assert.equal(await usage(studio, 2), [
    `connect.video/livekit/${room}/PA_1: 1 for 0.004`,
    `connect.video/livekit/${room}/PA_last: 1 for 0.004`,
  ]);
});

test('503 where usage cannot be written down; the visit stays uncounted until it can', async (studio) => {
  const { gateway, open, standIn } = studio;
  const { room_id: room } = await open();
  const from = start(studio);
  const body = left({ room, participant: 'PA_1', joined: from, left: from + 60 });
  const bytes = Buffer.from(JSON.stringify(body));
  const settings = { API_KEY: 'demo', API_SECRET: standIn.environment['UPSTREAM_LIVEKIT_API_SECRET'] ?? '' };
  const access = { baseUrl: 'http://127.0.0.1:9', credential: undefined, signingSecret: undefined, settings };
  const log = { info() {}, error() {} };
  const metrics = { serviceEvents: { inc() {} } };
  const full = createTakeEvent(new Map([['livekit', { access }]]) as never, {
    db: gateway.db,
    log: log as never,
    metrics: metrics as never,
    reportUsage: () => Promise.reject(new JournalFull('full')),
  });
  const headers = { authorization: tokenFor(studio, bytes.toString()) };
  const failure = await full('livekit', { headers, bytes, body }, gateway.clock.now()).then(
    () => undefined,
    (error) => error,
  );
  assert.is(failure?.status, 503);
  assert.is((await gateway.rows('room_visit'))[0]?.['counted_at'], null);
  await tell(studio, body);
  assert.equal(await usage(studio, 1), [`connect.video/livekit/${room}/PA_1: 1 for 0.004`]);
});

test.run();
