import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { registry, variablePrefix } from '../../../src/upstreams/registry.ts';
import { eventually, startGateway, type TestGateway } from '../../support/gateway.ts';

interface Fixture {
  gateway: TestGateway;
  standIn: StandIn;
}

const test = suite<Fixture>('services that speak the contract');
test.before(async (context) => {
  context.standIn = await startStandIn('contract-services');
  context.gateway = await startGateway({ env: context.standIn.environment });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, standIn }) => {
  await gateway.stop();
  await standIn.stop();
});

test('a message is sent, moves on, is in the list of its account, and in no other', async ({ gateway }) => {
  const { liveKey: key } = gateway;
  const sms = await gateway.call('connect.sms.send', { key, body: { to: '+213550123456', body: 'رمزك هو 482913' } });
  assert.is(sms.status, 202);
  const email = { to: 'amina@example.com', subject: 'Your order', text: 'It is on its way.' };
  assert.is((await gateway.call('connect.email.send', { key, body: email })).status, 202);

  const path = { id: sms.body.message_id };
  const read = () => gateway.call('connect.messages.get', { key, path });
  await eventually(read, ({ body }) => body.status === 'delivered');
  const list = await gateway.call('connect.messages.list', { key, query: { channel: 'sms' } });
  assert.is(list.body.data.length, 1);
  const other = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  assert.is((await gateway.call('connect.messages.get', { key: other, path })).status, 404);
  assert.equal((await gateway.call('connect.messages.list', { key: other })).body.data, []);
});

test('speech is an MP3, and a transcript has its phrases', async ({ gateway }) => {
  const { liveKey: key } = gateway;
  const { status, headers, bytes } = await gateway.call('connect.voice.tts', { key, body: { text: 'Welcome.' } });
  assert.is(status, 200);
  assert.is(headers.get('content-type'), 'audio/mpeg');
  assert.is(bytes.readUInt16BE(0), 0xfffb);
  const transcript = await gateway.call('connect.rooms.transcript', { key, path: { id: 'rm_1' } });
  assert.is(transcript.body.segments.length, 1);
});

test('a person is checked, and what is told of one moves the trust', async ({ gateway }) => {
  const { liveKey: key } = gateway;
  const person = { first_name: 'Amina', last_name: 'Benali', date_of_birth: '1995-03-12', country: 'DZ' };
  const check = (national_id: string) => gateway.call('identity.verify', { key, body: { ...person, national_id } });
  assert.ok((await check('1234567890123456')).body.verified);
  assert.not.ok((await check('1234567890123450')).body.verified);

  const score = async () => (await gateway.call('identity.trust.get', { key, path: { user_id: 'usr_1' } })).body.trust_score;
  const before = await score();
  const event = { user_id: 'usr_1', type: 'dispute_lost', reference: 'order-1042' };
  assert.is((await gateway.call('identity.trust.events.create', { key, body: event })).status, 201);
  assert.ok((await score()) < before);
  assert.is((await gateway.call('identity.trust.events.create', { key, body: event })).body.error, 'conflict');
});

test('each of them refuses who does not have its token', async ({ standIn }) => {
  const urls = registry.flatMap(({ name }) => standIn.environment[`${variablePrefix(name)}_URL`] ?? []);
  assert.is(urls.length, 7);
  for (const url of urls) assert.is((await fetch(`${url}/v1/messages`)).status, 401);
});

test.run();
