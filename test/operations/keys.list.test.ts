import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('keys.list');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

test('200 pages through every key of the mode once, newest first', async ({ gateway }) => {
  for (let i = 0; i < 6; i++) await gateway.createKey();
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { body } = await gateway.call('keys.list', { query: { limit: 3, ...(cursor && { cursor }) } });
    assert.ok(body.data.length <= 3);
    assert.is(body.has_more, body.next_cursor !== null);
    seen.push(...body.data.map(({ id }: { id: string }) => id));
    cursor = body.next_cursor;
  } while (cursor);
  assert.is(seen.length, 7);
  assert.equal(seen, [...new Set(seen)].sort().reverse());
});

test('200 shows no secret and no hash', async ({ gateway }) => {
  const { text } = await gateway.call('keys.list');
  for (const row of await gateway.rows('key')) assert.not.match(text, String(row['hash']));
  assert.not.match(text, gateway.sandboxKey);
});

test('a sandbox key never sees a live one, nor the other way round', async ({ gateway }) => {
  const modes = async (key: string) =>
    (await gateway.call('keys.list', { key })).body.data.map(({ mode }: { mode: string }) => mode);
  assert.equal(await modes(gateway.sandboxKey), ['sandbox']);
  assert.equal(await modes(gateway.liveKey), ['live']);
});

test('an account never sees the keys of another', async ({ gateway }) => {
  const stranger = await gateway.createKey({ accountId: await gateway.createAccount() });
  assert.is((await gateway.call('keys.list', { key: stranger })).body.data.length, 1);
});

test('400 for a limit out of bounds, a foreign cursor, an unknown parameter, a parameter given twice', async ({ gateway }) => {
  assert.is((await gateway.call('keys.list', { query: { limit: 101 } })).body.errors[0].pointer, '/query/limit');
  assert.is((await gateway.call('keys.list', { query: { limit: 'ten' } })).body.errors[0].expected, 'integer');
  assert.is((await gateway.call('keys.list', { query: { cursor: 'bm90IG91cnM' } })).body.errors[0].pointer, '/query/cursor');
  assert.is((await gateway.call('keys.list', { query: { colour: 'red' } })).body.errors[0].pointer, '/query/colour');
  const twice = await gateway.request('/v1/keys?limit=1&limit=2');
  assert.is(twice.status, 400);
  assert.is(twice.body.errors[0].pointer, '/query/limit');
});

test.run();
