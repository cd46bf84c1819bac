import { randomInt } from 'node:crypto';
import Big from 'big.js';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Contract } from '../../src/contract/contract.ts';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { metered, meteredContract, meteredOperation } from '../support/metered.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const seed = randomInt(2 ** 31);
const random = randomFrom(seed);

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('what answers say that they cost');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.upstream.answer = (res, { headers }) => {
    const { status, answer } = JSON.parse(decodeURIComponent(String(headers['user-agent'])));
    res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  };
  const contract = { ...meteredContract, prices: randomPrices(meteredContract.prices) };
  context.gateway = await startGateway({ contract, env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

const calls = 600;
const atOnce = 8;

/** What changes from call to call, where a price depends on it. */
const changes: Readonly<Record<string, () => { body?: object; answer?: object }>> = {
  'connect.sms.send': () => ({
    body: { to: random(2) ? '+213550123456' : '+33612345678', body: random.text(1 + random(400)) },
  }),
  'connect.voice.tts': () => ({ body: { text: random.text(1 + random(900)) } }),
  'connect.rooms.transcript': () => ({ answer: { duration_seconds: random(90_000) } }),
  'commerce.orders.create': () => ({
    answer: { total: random(1_000_000_000), currency: ['USD', 'DZD', 'TND', 'JPY'][random(4)] },
  }),
  'knowledge.enrollments.complete': () => ({ answer: random(2) ? {} : { certificate_id: null, certificate: null } }),
};

test(`add up to the usage, to the last digit and in each currency, whatever the prices are (${calls} calls)`, async ({
  gateway,
}) => {
  const told = new Map<string, Big>();
  let counted = 0;

  async function callOnAndOn(): Promise<void> {
    for (let i = 0; i < calls / atOnce; i++) {
      const ids = [...metered.keys()];
      const id = ids[random(ids.length)] ?? '';
      const operation = meteredOperation(id);
      const change = changes[id]?.() ?? {};
      const status = random(8) === 0 ? [404, 500, 503][random(3)] : operation.status;
      const answer = { ...operation.answer, ...change.answer };
      const key = random(6) === 0 ? gateway.sandboxKey : gateway.liveKey;
      const sent = await gateway.request(operation.path, {
        method: operation.method,
        key,
        ...(operation.body && { body: { ...operation.body, ...change.body } }),
        headers: {
          'User-Agent': encodeURIComponent(JSON.stringify({ status, answer })),
          // Some attempts are repeated, by another call that is under way or later.
          ...(operation.method === 'POST' && random(4) === 0 && { 'Idempotency-Key': `attempt-${random(20)}` }),
        },
      });
      const [cost, currency] = sent.headers.get('x-tkawen-cost')?.split(' ') ?? [];
      if (cost === undefined || currency === undefined) continue;
      assert.ok(sent.status < 300, sent.text);
      if (key === gateway.liveKey) counted++;
      told.set(currency, (told.get(currency) ?? Big(0)).plus(cost));
    }
  }
  await Promise.all(Array.from({ length: atOnce }, callOnAndOn));

  const usage = await eventually(
    async () => (await gateway.call('usage.current', { key: gateway.liveKey })).body,
    ({ by_pillar }) => callsIn(by_pillar) >= counted,
  );
  const shown = new Map([[usage.currency, usage.total], ...usage.other_currencies.map(toPair)]);
  const expected = new Map([...told].map(([currency, sum]) => [currency, sum.toFixed()]));
  assert.equal([...shown].sort(), [...expected].sort(), `seed ${seed}`);
  assert.is(callsIn(usage.by_pillar), counted);
  assert.ok(counted > calls / 3 && shown.size > 1, `${counted} calls, ${[...shown]}`);

  const byPillar = Object.values<{ cost: string }>(usage.by_pillar).reduce((sum, { cost }) => sum.plus(cost), Big(0));
  assert.is(byPillar.toFixed(), usage.total);
  for (const group_by of ['pillar', 'operation', 'meter', 'key', 'day']) {
    const { body } = await gateway.call('usage.current', { key: gateway.liveKey, query: { group_by } });
    const groups: { cost: string; currency: string }[] = body.groups;
    const listed = groups.filter(({ currency }) => currency === usage.currency);
    assert.is(listed.reduce((sum, { cost }) => sum.plus(cost), Big(0)).toFixed(), usage.total, group_by);
  }
});

test.run();

function toPair({ currency, cost }: { currency: string; cost: string }): [string, string] {
  return [currency, cost];
}

function callsIn(byPillar: Record<string, { calls: number }>): number {
  return Object.values(byPillar).reduce((sum, { calls: count }) => sum + count, 0);
}

/** The price list with every live price drawn anew, down to a billionth. */
function randomPrices(prices: Contract['prices']): Contract['prices'] {
  const draw = (plan: string, price: string) =>
    plan === 'sandbox'
      ? price
      : Big(1 + random(2 ** 30))
          .times('1e-9')
          .toFixed();
  const meters = Object.entries(prices.meters).map(([name, meter]) => {
    const rows = meter.prices.map((row) => ({
      ...row,
      plans: Object.fromEntries(Object.entries(row.plans).map(([plan, price]) => [plan, draw(plan, price)])),
    }));
    return [name, { ...meter, prices: rows }];
  });
  return { ...prices, meters: Object.fromEntries(meters) };
}

interface Random {
  (below: number): number;
  text(length: number): string;
}

const alphabet = [...'abc d€ش{😀'];

/** The same numbers for a seed (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed;
  const random = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
  const text = (length: number) => `x${Array.from({ length: length - 1 }, () => alphabet[random(alphabet.length)]).join('')}`;
  return Object.assign(random, { text });
}
