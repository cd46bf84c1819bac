import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type TourCall, tour } from '../support/tour.ts';

const test = suite<{ gateway: TestGateway }>('a seed');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.after(({ gateway }) => gateway.stop());

const header = 'X-TKAWEN-Sandbox-Seed';
const body = { name: 'Weekly review' };

test('the same calls in the same order make the same ids and values, in another account and at another time', async ({
  gateway,
}) => {
  const first = await run(gateway, { [header]: 'one' });
  gateway.clock.advance(12_345);
  assert.equal(await run(gateway, { [header]: 'one' }), first);
});

test('another seed, and none, make others', async ({ gateway }) => {
  const [one, two, none, again] = [
    await run(gateway, { [header]: 'one' }),
    await run(gateway, { [header]: 'two' }),
    await run(gateway),
    await run(gateway),
  ];
  // People and payment methods are named by the caller.
  const idsOf = (texts: string[]) => new Set(texts.join('').match(/\b(?!usr|cus|pm)[a-z]+_[0-9A-Z]{26}\b/g));
  for (const [a, b] of [
    [one, two],
    [one, none],
    [none, again],
  ] as const)
    assert.is(idsOf(a).intersection(idsOf(b)).size, 0);
});

test('a seed goes on where it was; refused calls and reads do not count', async ({ gateway }) => {
  const twice = async (between: (key: string) => Promise<unknown>) => {
    const key = await gateway.createKey({ accountId: await gateway.createAccount() });
    const headers = { [header]: 'goes-on' };
    const create = async () => (await gateway.call('connect.rooms.create', { key, headers, body })).body.room_id as string;
    const first = await create();
    await between(key);
    return [first, await create()];
  };
  const plain = await twice(async () => {});
  assert.is.not(plain[0], plain[1]);
  const headers = { [header]: 'goes-on' };
  const disturbed = await twice(async (key) => {
    await gateway.call('connect.rooms.list', { key, headers });
    await gateway.call('pay.refunds.create', { key, headers, body: { transaction_id: 'tx_1' } });
    await gateway.call('connect.rooms.create', { key, body });
  });
  assert.equal(disturbed, plain);
});

test('ids that are made without a seed sort by their time', async ({ gateway }) => {
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) {
    ids.push((await gateway.call('connect.rooms.create', { body })).body.room_id);
    gateway.clock.advance(1);
  }
  assert.equal(ids.toSorted(), ids);
});

test('400 for what cannot be a seed', async ({ gateway }) => {
  for (const seed of ['x'.repeat(65), 'a b']) {
    const answer = await gateway.call('connect.rooms.create', { body, headers: { [header]: seed } });
    assert.is(answer.body.errors?.[0].pointer, '/header/x-tkawen-sandbox-seed', seed);
    const removed = await gateway.call('connect.rooms.end', { path: { id: 'rm_1' }, headers: { [header]: seed } });
    assert.is(removed.status, 400);
  }
});

/** What all operations answer in an empty sandbox, but for when that was. */
async function run(gateway: TestGateway, headers: Record<string, string> = {}): Promise<string[]> {
  const key = await gateway.createKey({ accountId: await gateway.createAccount() });
  const calls = await tour(gateway, key, headers);
  return calls.map(({ id, answer }) => `${id} ${answer.status} ${withoutTimes(answer)}`);
}

function withoutTimes({ text, headers }: TourCall['answer']): string {
  const isJson = /json/.test(headers.get('content-type') ?? '');
  const plain = isJson ? text.replaceAll(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?|"(?:access|id)_token":"[^"]*"|req_\w{26}/g, '…') : '';
  // Its content holds the day on which it was issued.
  return plain.replaceAll(/[0-9a-f]{64}|"signature":"[^"]*"/g, '…');
}

test.run();
