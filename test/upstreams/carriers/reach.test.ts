import { setTimeout as sleep } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eventually, startGateway, type TestGateway } from '../../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../../support/upstream.ts';
import { type Carriers, playerNames, shipmentTo, startCarriers } from './stand-ins.ts';

const toAlgiers = { from: { wilaya: 'Annaba' }, to: { wilaya: 'Algiers', commune: 'Bab Ezzouar' }, weight_kg: 2.5 };

interface Context {
  gateway: TestGateway;
  carriers: Carriers;
}

const test = suite<Context>('the carriers: quotes of all of them');
test.before(async (context) => {
  context.carriers = await startCarriers();
  context.gateway = await startGateway({ env: { ...context.carriers.environment, TKAWEN_API_PROBE_SECONDS: '1' } });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, carriers }) => {
  await gateway.stop();
  await carriers.stop();
});

async function quote({ gateway }: Context, body: object = {}) {
  const answer = await gateway.call('logistics.quote', { key: gateway.liveKey, body: { ...toAlgiers, ...body } });
  const quotes: { carrier: string; status: string; cost: string | null }[] = Array.isArray(answer.body) ? answer.body : [];
  return { ...answer, lines: quotes.map(({ carrier, status, cost }) => [carrier, status, cost]) };
}

test('a carrier that is away or slow is a line without a price, and the others are there in time', async (context) => {
  await context.carriers.fault('DHD', { times: 9, reply: { status: 503 } });
  await context.carriers.fault('ZR Express', { times: 9, delayMs: 8_000 });
  const started = performance.now();
  const { lines } = await quote(context);
  assert.ok(performance.now() - started < 7_000);
  assert.equal(lines, [
    ['Maystro Delivery', 'ok', '470.00'],
    ['Abex Express', 'ok', '500.00'],
    ['Yalidine', 'ok', '650.00'],
    ['DHD', 'unavailable', null],
    ['ZR Express', 'timeout', null],
  ]);
  for (const carrier of playerNames) await context.carriers.fault(carrier, { times: 0 });
});

test('the cheapest is first, in dinars, and a desk is cheaper than the door', async (context) => {
  assert.equal((await quote(context)).lines, [
    ['DHD', 'ok', '450.00'],
    ['Maystro Delivery', 'ok', '470.00'],
    ['ZR Express', 'ok', '480.00'],
    ['Abex Express', 'ok', '500.00'],
    ['Yalidine', 'ok', '650.00'],
  ]);
  const to = { wilaya: 'Alger', commune: 'Alger Centre' };
  assert.equal((await quote(context, { to, delivery_mode: 'stop_desk' })).lines, [
    ['ZR Express', 'ok', '280.00'],
    ['Maystro Delivery', 'ok', '320.00'],
    ['DHD', 'ok', '350.00'],
    ['Yalidine', 'ok', '400.00'],
    ['Abex Express', 'ok', '400.00'],
  ]);
});

test('what a carrier does not take is not served by it', async (context) => {
  const adrar = await quote(context, { to: { country: 'DZ', region: 'أدرار' }, weight_kg: 40 });
  assert.equal(adrar.lines, [
    ['ZR Express', 'ok', '680.00'],
    ['Maystro Delivery', 'ok', '690.00'],
    ['Abex Express', 'ok', '700.00'],
    ['Yalidine', 'not_served', null],
    ['DHD', 'not_served', null],
  ]);
  const abroad = await quote(context, { to: { country: 'US', region: 'NY', city: 'New York' } });
  assert.equal(new Set(abroad.lines.map(([, status]) => status)), new Set(['not_served']));
  assert.is(abroad.lines.length, playerNames.length);
});

test('a commune without a desk is not served there by those that say where theirs are', async (context) => {
  assert.equal((await quote(context, { delivery_mode: 'stop_desk' })).lines, [
    ['Maystro Delivery', 'ok', '320.00'],
    ['Abex Express', 'ok', '400.00'],
    ['Yalidine', 'not_served', null],
    ['DHD', 'not_served', null],
    ['ZR Express', 'not_served', null],
  ]);
});

test('a wilaya of 2025 is reached under its former name', async (context) => {
  const { lines } = await quote(context, { to: { wilaya: 'Bou Saâda' } });
  assert.equal(
    lines.map(([, status]) => status),
    ['ok', 'ok', 'ok', 'ok', 'ok'],
  );
});

test('400 for a commune that no carrier knows, and only those that were asked are listed', async (context) => {
  const to = { wilaya: 'Alger', commune: 'Bab Ezouar' };
  const unknown = await quote(context, { to, carriers: ['Yalidine', 'dhd'] });
  assert.equal([unknown.status, unknown.body.errors[0].pointer], [400, '/body/to/commune']);
  assert.is(unknown.body.errors[0].expected, 'Bab Ezzouar, Bab El Oued, BAB EZZOUAR, BAB EL OUED');
  assert.equal((await quote(context, { to, carriers: ['Abex Express'] })).lines, [['Abex Express', 'ok', '500.00']]);
  assert.equal((await quote(context, { carriers: ['Guepex', 'DHD'] })).lines, [
    ['DHD', 'ok', '450.00'],
    ['Guepex', 'unavailable', null],
  ]);
  const nobody = await quote(context, { carriers: ['DHD', 'Yalidin'] });
  assert.equal([nobody.body.errors[0].pointer, nobody.body.errors[0].expected], ['/body/carriers/1', 'Yalidine']);
});

test('the list of carriers is in pages, and says which of them are connected', async ({ gateway }) => {
  const seen: { carrier: string; available: boolean }[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 10, ...(cursor !== undefined && { cursor }) };
    const { body } = await gateway.call('logistics.carriers.list', { key: gateway.liveKey, query });
    seen.push(...body.data);
    cursor = body.next_cursor ?? undefined;
  } while (cursor !== undefined);
  const names = seen.map(({ carrier }) => carrier);
  assert.equal(names, [...new Set(names)].sort());
  assert.equal(
    seen.filter(({ available }) => available).map(({ carrier }) => carrier),
    [...playerNames].sort(),
  );
  for (const query of [{ country: 'FR' }, { coverage: 'global' }])
    assert.equal((await gateway.call('logistics.carriers.list', { key: gateway.liveKey, query })).body.data, []);
});

test('each connected carrier is watched, and the group too; those that are not connected are missed by nobody', async ({
  gateway,
}) => {
  const upstreams = await eventually(
    async () => (await gateway.request('/v1/health')).body.pillars.logistics.upstreams as { name: string; status: string }[],
    (seen) => seen.filter(({ status }) => status === 'ok').length === 6,
  );
  assert.equal(
    upstreams.map(({ name, status }) => [name, status]),
    [['traccar', 'not_configured'], ...['carriers', 'yalidine', 'dhd', 'zr', 'abex', 'maystro'].map((name) => [name, 'ok'])],
  );
});

test.run();

const rates = suite<Context>("the carriers: Yalidine's rates");
rates.before(async (context) => {
  context.carriers = await startCarriers(['Yalidine']);
  context.gateway = await startGateway({ env: context.carriers.environment });
});
rates.after(async ({ gateway, carriers }) => {
  await gateway.stop();
  await carriers.stop();
});

rates('a burst is spread over time or refused with 503, and never more than Yalidine allows', async (context) => {
  const { gateway } = context;
  const key = gateway.liveKey;
  const made = await gateway.call('logistics.shipments.create', { key, body: shipmentTo('Yalidine') });
  const path = { id: made.body.shipment_id };
  const answers = await Promise.all(Array.from({ length: 30 }, () => gateway.call('logistics.shipments.track', { key, path })));
  const refused = answers.filter(({ status }) => status === 503);
  assert.ok(refused.length > 0 && refused.length < 30, String(refused.length));
  for (const { body, headers } of refused) {
    assert.is(body.error, 'upstream_unavailable');
    assert.match(headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    // Not by Yalidine itself, which answers 429 by then.
    assert.match(body.detail, 'Yalidine takes no more calls');
  }
  await sleep(1_100);
  assert.is((await gateway.call('logistics.shipments.track', { key, path })).status, 200);
});

rates.run();

const alone = suite<{ gateway: TestGateway; upstream: TestUpstream }>('the carriers: a service in their place');
alone.before(async (context) => {
  context.upstream = await startUpstream();
  const env = { UPSTREAM_CARRIERS_URL: context.upstream.url, UPSTREAM_DHD_URL: 'http://127.0.0.1:9/api/v1' };
  context.gateway = await startGateway({ env });
});
alone.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

alone('one that speaks the contract is forwarded to, whatever carriers are connected', async ({ gateway, upstream }) => {
  const page = { data: [], has_more: false, next_cursor: null };
  upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(page));
  const { body } = await gateway.call('logistics.carriers.list', { key: gateway.liveKey });
  assert.equal(body, page);
  assert.is(upstream.received[0]?.url, '/v1/carriers');
});

alone.run();
