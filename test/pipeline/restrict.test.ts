import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { operations, startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway; proxied: TestGateway }>('where a key may be used from');
test.before(async (context) => {
  context.gateway = await startGateway();
  context.proxied = await startGateway({ env: { TKAWEN_API_TRUSTED_PROXIES: '127.0.0.0/8, 10.0.0.0/8' } });
});
test.after(async ({ gateway, proxied }) => {
  await gateway.stop();
  await proxied.stop();
});

async function createKey(gateway: TestGateway, body: object): Promise<string> {
  const answer = await gateway.call('keys.create', {
    body: { name: 'restricted', scopes: ['commerce:read', 'keys:read'], ...body },
  });
  return answer.body.secret;
}

test('a key with addresses is refused from any other, and works from each of them', async ({ gateway }) => {
  for (const range of ['127.0.0.1', '127.0.0.0/8', '0.0.0.0/0']) {
    assert.is(
      (await gateway.call('keys.list', { key: await createKey(gateway, { allowed_ips: ['2001:db8::/32', range] }) })).status,
      200,
      range,
    );
  }
  const { status, body } = await gateway.call('keys.list', {
    key: await createKey(gateway, { allowed_ips: ['203.0.113.0/24', '2001:db8::1'] }),
  });
  assert.is(status, 403);
  assert.is(body.error, 'address_not_allowed');
  assert.match(body.detail, '127.0.0.1');
});

test('X-Forwarded-For is believed only of a proxy that the operator trusts, and only its untrusted end', async ({
  gateway,
  proxied,
}) => {
  const headers = { 'X-Forwarded-For': '198.51.100.9, 203.0.113.7, 10.1.2.3' };
  const allowed = { allowed_ips: ['203.0.113.7'] };
  assert.is((await gateway.call('keys.list', { key: await createKey(gateway, allowed), headers })).status, 403);
  assert.is((await proxied.call('keys.list', { key: await createKey(proxied, allowed), headers })).status, 200);
  const forged = { allowed_ips: ['198.51.100.9'] };
  assert.is((await proxied.call('keys.list', { key: await createKey(proxied, forged), headers })).status, 403);
});

test('400 for what is no address, and points to it', async ({ gateway }) => {
  for (const range of ['300.1.1.1', '10.0.0.0/40', '::1/200', '1.2.3']) {
    const { status, body } = await gateway.call('keys.create', {
      body: { name: 'x', scopes: ['keys:read'], allowed_ips: ['10.0.0.1', range] },
    });
    assert.is(status, 400, range);
    assert.is(body.errors[0].pointer, '/body/allowed_ips/1');
  }
});

test('a publishable key opens the operations that the contract marks, from its pages alone', async ({ gateway }) => {
  const key = await createKey(gateway, { type: 'publishable', allowed_origins: ['https://shop.example.com'] });
  const from = (origin: string) => gateway.call('commerce.templates.list', { key, headers: { Origin: origin } });
  assert.is((await from('https://shop.example.com')).status, 200);
  assert.is((await from('https://evil.example.com')).body.error, 'origin_not_allowed');
  assert.is((await from('https://shop.example.com.evil.com')).status, 403);
  assert.is((await gateway.call('commerce.templates.list', { key })).body.error, 'origin_not_allowed');
  const closed = await gateway.call('keys.list', { key, headers: { Origin: 'https://shop.example.com' } });
  assert.is(closed.body.error, 'insufficient_scope');
});

test('every operation that the contract does not mark is closed to a publishable key', async ({ gateway }) => {
  const key = await gateway.createKey({ type: 'publishable' });
  await gateway.db
    .updateTable('key')
    .set({ allowed_origins: ['https://a.dz'] })
    .where('type', '=', 'publishable')
    .execute();
  for (const operation of operations.values()) {
    if (operation.publishable || operation.schemes.length === 0) continue;
    const path = operation.path.replace(/\{\w+\}/g, 'x');
    const answer = await gateway.request(path, { method: operation.method, key, headers: { Origin: 'https://a.dz' } });
    assert.is(answer.status, 403, operation.id);
  }
});

test('400 for a publishable key without an origin', async ({ gateway }) => {
  const { body } = await gateway.call('keys.create', { body: { name: 'page', type: 'publishable', scopes: ['commerce:read'] } });
  assert.is(body.errors[0].pointer, '/body/allowed_origins');
});

test.run();
