import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

interface Fixture {
  gateway: TestGateway;
  standIn: StandIn;
}

const test = suite<Fixture>('WhatsApp: messages and templates');
test.before(async (context) => {
  context.standIn = await startStandIn('whatsapp');
  context.gateway = await startGateway({ env: context.standIn.environment });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, standIn }) => {
  await gateway.stop();
  await standIn.stop();
});

function order({ standIn }: Fixture, what: string, fields: object = {}): Promise<Response> {
  const url = new URL(`/-/${what}`, standIn.environment['UPSTREAM_WHATSAPP_URL']);
  return fetch(url, { method: 'POST', body: JSON.stringify(fields) });
}

const text = { type: 'text', to: '+213550123456', body: 'Hello' };
const template = { name: 'order_shipped', language: 'en', category: 'utility', body: 'Hello {{1}}', sample_variables: ['Amina'] };
const fromTemplate = { type: 'template', to: '+213550123456', template: 'order_shipped', language: 'en', variables: ['Amina'] };

test('202 for a text: queued, from the number of the gateway, and with its id at Meta', async (context) => {
  const { gateway, standIn } = context;
  const { status, body } = await gateway.call('connect.whatsapp.send', { key: gateway.liveKey, body: text });
  assert.is(status, 202);
  assert.is(body.status, 'queued');
  assert.is(body.from, '+213770000001');
  const sent = (await (await order(context, 'messages')).json()) as { biz_opaque_callback_data: string }[];
  assert.is(sent.at(-1)?.biz_opaque_callback_data, body.message_id);
  const [row] = await gateway.rows('upstream_resource');
  assert.match(JSON.stringify(row), '"wamid":"wamid.');
  assert.not.match(JSON.stringify(row), '213550123456');
  assert.not.match(gateway.logs.join('\n'), standIn.environment['UPSTREAM_WHATSAPP_CREDENTIAL'] ?? '');
});

test('400 for a sender that is not ours', async ({ gateway }) => {
  const { status, body } = await gateway.call('connect.whatsapp.send', {
    key: gateway.liveKey,
    body: { ...text, from: '+213770009999' },
  });
  assert.is(status, 400);
  assert.is(body.errors[0].pointer, '/body/from');
});

test('a template is made, waits, is approved, is sent; before that 409, with too few variables 400', async (context) => {
  const { gateway } = context;
  const { liveKey: key } = gateway;
  const made = await gateway.call('connect.whatsapp.templates.create', { key, body: template });
  assert.is(made.status, 201);
  assert.is(made.body.status, 'pending');
  assert.is(made.body.name, 'order_shipped');
  assert.is((await gateway.call('connect.whatsapp.send', { key, body: fromTemplate })).body.error, 'conflict');

  await order(context, 'review', { name: 'order_shipped', status: 'APPROVED' });
  const list = await gateway.call('connect.whatsapp.templates.list', { key, query: { status: 'approved' } });
  assert.equal(
    list.body.data.map(({ template_id }: { template_id: string }) => template_id),
    [made.body.template_id],
  );
  assert.is((await gateway.call('connect.whatsapp.send', { key, body: fromTemplate })).status, 202);
  const few = await gateway.call('connect.whatsapp.send', { key, body: { ...fromTemplate, variables: [] } });
  assert.is(few.body.errors[0].pointer, '/body/variables');
});

test('409 for a template that is there, 400 for one without its examples', async ({ gateway }) => {
  const { liveKey: key } = gateway;
  assert.is((await gateway.call('connect.whatsapp.templates.create', { key, body: template })).status, 201);
  assert.is((await gateway.call('connect.whatsapp.templates.create', { key, body: template })).status, 409);
  const { body } = await gateway.call('connect.whatsapp.templates.create', {
    key,
    body: { ...template, name: 'other', sample_variables: [] },
  });
  assert.is(body.errors[0].pointer, '/body/sample_variables');
});

test('what one account has made no other can send, list, or be kept from making', async (context) => {
  const { gateway } = context;
  await gateway.call('connect.whatsapp.templates.create', { key: gateway.liveKey, body: template });
  await order(context, 'review', { name: 'order_shipped', status: 'APPROVED' });
  const other = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  const send = await gateway.call('connect.whatsapp.send', { key: other, body: fromTemplate });
  assert.is(send.status, 400);
  assert.is(send.body.errors[0].pointer, '/body/template');
  assert.equal((await gateway.call('connect.whatsapp.templates.list', { key: other })).body.data, []);
  assert.is((await gateway.call('connect.whatsapp.templates.create', { key: other, body: template })).status, 201);
});

test('a template that somebody has deleted at Meta is no longer in the list', async (context) => {
  const { gateway } = context;
  const { liveKey: key } = gateway;
  await gateway.call('connect.whatsapp.templates.create', { key, body: { ...template, name: 'gone_soon' } });
  await order(context, 'review', { name: 'gone_soon', status: 'GONE' });
  assert.equal((await gateway.call('connect.whatsapp.templates.list', { key })).body.data, []);
});

/** Each code of Meta's, with the status that it comes with, and what the caller is told. */
const table: [code: number, status: number, told: number, pointer?: string][] = [
  [0, 401, 502],
  [190, 401, 502],
  [190, 400, 502],
  [3, 500, 502],
  [10, 403, 502],
  [200, 403, 502],
  [131005, 403, 502],
  [368, 403, 502],
  [131031, 403, 502],
  [131042, 400, 502],
  [33, 400, 502],
  [1, 400, 502],
  [2, 503, 503],
  [131000, 500, 502],
  [131016, 500, 502],
  [131051, 400, 502],
  [4, 400, 503],
  [80007, 400, 503],
  [130429, 429, 503],
  [131048, 400, 503],
  [131056, 400, 503],
  [100, 400, 400, '/body'],
  [131008, 400, 400, '/body'],
  [131009, 400, 400, '/body'],
  [131021, 400, 400, '/body/to'],
  [131026, 400, 400, '/body/to'],
  [131030, 400, 400, '/body/to'],
  [131047, 400, 409],
  [131049, 400, 409],
  [131050, 400, 409],
  [130472, 400, 409],
  [132000, 400, 400, '/body/variables'],
  [132001, 404, 400, '/body/template'],
  [132005, 400, 400, '/body/variables'],
  [132007, 400, 400, '/body/variables'],
  [132012, 400, 400, '/body/variables'],
  [132015, 400, 409],
  [132016, 400, 409],
];
for (const [code, status, told, pointer] of table) {
  test(`${code}, with ${status}, is ${told}${pointer ? ` at ${pointer}` : ''}`, async (context) => {
    const { gateway } = context;
    const secret = 'what Meta says of it';
    await order(context, 'fault', { status, error: { code, message: secret } });
    const answer = await gateway.call('connect.whatsapp.send', { key: gateway.liveKey, body: fromTemplate });
    assert.is(answer.status, told);
    assert.is(answer.body.errors?.[0].pointer, pointer);
    assert.not.match(answer.text + gateway.logs.join('\n'), secret);
  });
}

test.run();
