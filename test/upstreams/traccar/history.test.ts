import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Fleet, newImei, type Report, startFleet } from './fleet.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

interface Context extends Fleet {
  id: string;
  imei: string;
}

const test = suite<Context>("Traccar's history");
test.before(async (context) => {
  Object.assign(context, await startFleet());
});
test.before.each(async (context) => {
  const { gateway } = context;
  await gateway.reset();
  context.imei = newImei();
  const body = { name: 'Van', imei: context.imei };
  context.id = (await gateway.call('logistics.devices.create', { key: gateway.liveKey, body })).body.device_id;
});
test.after(({ stop }) => stop());

const read = ({ gateway, id }: Context, query: Record<string, string | number> = {}) =>
  gateway.call('logistics.devices.history', { key: gateway.liveKey, path: { id }, query });

/** Positions, told from each other by their course. */
async function drive({ report, imei }: Context, times: number[], own: Report = {}): Promise<void> {
  for (const [i, time] of times.entries()) await report(imei, { at: new Date(time), bearing: i, ...own });
}
const coursesOf = (body: { data: { course: number }[] }) => body.data.map(({ course }) => course);

const start = Date.parse('2026-05-18T10:00:00Z');
const span = (from: number, to: number) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });

test('without times, the last 24 hours, oldest first', async (context) => {
  const now = context.gateway.clock.now().getTime();
  await drive(context, [now - 25 * hourMs, now - 60_000, now - 23 * hourMs, now + hourMs]);
  const { status, body } = await read(context);
  assert.is(status, 200);
  assert.equal(coursesOf(body), [2, 1]);
  assert.is(body.has_more, false);
  assert.is(body.next_cursor, null);
});

test('from belongs to the span, and to does not', async (context) => {
  await drive(context, [start - 1, start, start + 1000, start + 2000]);
  assert.equal(coursesOf((await read(context, span(start, start + 2000))).body), [1, 2]);
  assert.equal(coursesOf((await read(context, span(start, start))).body), []);
});

test('an offset of a time is understood', async (context) => {
  await drive(context, [start]);
  const { body } = await read(context, { from: '2026-05-18T11:00:00+01:00', to: '2026-05-18T11:00:01+01:00' });
  assert.equal(coursesOf(body), [0]);
});

test('pages follow each other over a month with a gap, and leave nothing out', async (context) => {
  const times = [0, 30_000, 60_000, hourMs, 9 * dayMs, 9 * dayMs + 1, 20 * dayMs, 30 * dayMs].map((after) => start + after);
  await drive(context, times);
  const month = span(start, start + 31 * dayMs);
  for (const limit of [1, 3, 100]) {
    const seen = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: { data: { course: number }[]; has_more: boolean; next_cursor: string | null } } = await read(
        context,
        { ...month, limit, ...(cursor && { cursor }) },
      );
      seen.push(...coursesOf(body));
      assert.ok(body.data.length <= limit);
      assert.is(body.has_more, body.next_cursor !== null);
      cursor = body.next_cursor;
    } while (cursor !== null);
    assert.equal(seen, times.keys().toArray());
  }
});

test('positions of the same time are told one after the other', async (context) => {
  await drive(context, [start, start, start, start + 1]);
  const query = span(start, start + hourMs);
  const first = (await read(context, { ...query, limit: 2 })).body;
  const second = (await read(context, { ...query, limit: 2, cursor: first.next_cursor })).body;
  assert.equal([...coursesOf(first), ...coursesOf(second)], [0, 1, 2, 3]);
  assert.is(second.next_cursor, null);
});

test('a device that has never sent a position has an empty history', async (context) => {
  assert.equal((await read(context)).body, { data: [], has_more: false, next_cursor: null });
});

test('400 for more than 31 days, for a from behind to, for no time, and for a cursor of another list', async (context) => {
  const wrong: [query: Record<string, string>, pointer: string][] = [
    [span(start, start + 31 * dayMs + 1), '/query/from'],
    [span(start + 1, start), '/query/from'],
    [{ to: '2016-12-31T23:59:60Z' }, '/query/to'],
    [{ cursor: Buffer.from(JSON.stringify({ a: '12' })).toString('base64url') }, '/query/cursor'],
    [{ cursor: 'abc' }, '/query/cursor'],
  ];
  for (const [query, pointer] of wrong) {
    const { status, body } = await read(context, query);
    assert.is(status, 400, JSON.stringify(query));
    assert.is(body.errors[0].pointer, pointer);
  }
  assert.is((await read(context, span(start, start + 31 * dayMs))).status, 200);
});

test.run();
