import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Contract } from '../../src/contract/contract.ts';
import type { Document } from '../../src/contract/document.ts';
import { readOperations } from '../../src/contract/operation.ts';
import { createValidator } from '../../src/contract/validator.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { advanceSandboxes } from '../../src/sandbox/upkeep.ts';
import { contract, startGateway, type TestGateway } from '../support/gateway.ts';
import { open } from '../support/http.ts';
import { assertEvents, eventTypes } from '../support/sandbox-events.ts';
import { createTestDatabase } from '../support/stores.ts';
import { tour } from '../support/tour.ts';

const test = suite<{ gateway: TestGateway; other: TestGateway }>('the sandbox');
test.before(async (context) => {
  const env = { DATABASE_URL: await createTestDatabase() };
  context.gateway = await startGateway({ env });
  context.other = await startGateway({ env, contract: grown(contract) });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, other }) => {
  await other.stop();
  await gateway.stop();
});

test('two orders at once for the last of the stock: one gets 409, through whichever gateway', async ({ gateway, other }) => {
  const { store_id } = (await gateway.call('commerce.stores.create', { body: { name: 'x', subdomain: 'shop', currency: 'USD' } }))
    .body;
  const product = { store_id, name: 'Last one', price: 100, currency: 'USD', stock: 1 };
  const { id: product_id } = (await gateway.call('commerce.products.create', { body: product })).body;
  const customer = { name: 'x', phone: '+15551234567' };
  const call = {
    key: gateway.sandboxKey,
    body: { store_id, customer, items: [{ product_id, quantity: 1 }], payment_method: 'cod' },
  };
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, i) => (i % 2 ? gateway : other).call('commerce.orders.create', call)),
  );
  assert.equal(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409, 409]);
  const [left] = (await gateway.call('commerce.products.list', { query: { store: store_id } })).body.data;
  assert.is(left.stock, 0);
  assert.is((await gateway.call('commerce.orders.list')).body.data.length, 1);
});

test('what is due happens once, however many ask at the same time', async ({ gateway, other }) => {
  const body = { amount: 2900, currency: 'USD', success_url: 'https://a.example' };
  for (let i = 0; i < 3; i++) await gateway.call('pay.checkouts.create', { body });
  for (const each of [gateway, other]) each.clock.advance(120);
  await Promise.all(
    Array.from({ length: 8 }, (_, i) => (i % 2 ? gateway : other).call('pay.transactions.list', { key: gateway.sandboxKey })),
  );
  assert.is((await gateway.call('pay.transactions.list')).body.data.length, 3);
  const types = (await gateway.rows('sandbox_event')).map(({ type }) => type).sort();
  assert.equal(types, [...Array(3).fill('charge.succeeded'), ...Array(3).fill('checkout.completed')]);
});

test('it happens to an account that does not call as well, by the upkeep', async ({ gateway }) => {
  const body = { amount: 2900, currency: 'USD', success_url: 'https://a.example' };
  await gateway.call('pay.checkouts.create', { body });
  const sandbox = createSandbox({ contract, validator: createValidator(contract.document), db: gateway.db });
  const advance = () => advanceSandboxes(gateway.db, sandbox, gateway.clock.now(), (error) => assert.unreachable(String(error)));
  assert.is(await advance(), 0);
  gateway.clock.advance(61);
  assert.is(await advance(), 1);
  const [event] = await gateway.rows('sandbox_event');
  assert.is(event?.['type'], 'charge.succeeded');
  assert.equal(event?.['occurred_at'], new Date(gateway.clock.now().getTime() - 1_000));
});

test('every event of the tour is one that the contract describes; every type comes that needs no wish and no other course', async ({
  gateway,
}) => {
  await tour(gateway);
  gateway.clock.advance(86_400);
  await gateway.call('connect.rooms.list');
  const events = (await gateway.rows('sandbox_event')) as { id: string; type: string; data: unknown; occurred_at: Date }[];
  assertEvents(events);
  const missing = new Set(eventTypes).difference(new Set(events.map(({ type }) => type)));
  assert.equal([...missing].sort(), [
    'charge.failed',
    'checkout.expired',
    'email.bounced',
    'geofence.entered',
    'order.cancelled',
    'product.stock_low',
    'quiz.passed',
    'quiz.submitted',
    'refund.failed',
    'room.participant_joined',
    'shipment.failed',
    'sms.failed',
    'subscription.cancelled',
    'subscription.payment_failed',
    'subscription.renewed',
    'webhook.test',
  ]);
});

test('the AI tutor is heard while it speaks', async ({ gateway }) => {
  const { id: course_id } = (await gateway.call('knowledge.courses.create', { body: { title: 'x', language: 'en' } })).body;
  const lesson = { title: 'Reducers', content: 'word '.repeat(100) };
  await gateway.call('knowledge.lessons.create', { path: { course_id }, body: lesson });
  const headers = { Accept: 'text/event-stream', 'Content-Type': 'application/json' };
  const request = open(`${gateway.url}/v1/knowledge/ai-tutor`, { method: 'POST', key: gateway.sandboxKey, headers });
  const started = performance.now();
  const times: number[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  request.once('response', (answer) => {
    answer.on('data', () => times.push(performance.now() - started)).once('end', resolve);
  });
  request.end(JSON.stringify({ course_id, question: 'Why?' }));
  await promise;
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  assert.ok(times.length >= 6, `${times.length} pieces`);
  assert.ok(last - first > 700, `they came within ${last - first} ms`);
});

test('secrets and personal data of a request are nowhere in the database', async ({ gateway }) => {
  const secrets = ['1234567890123456', 'EAAsecretOfMeta', 'secret-app-password', 'secret-code-of-a-person'];
  const { store_id } = (await gateway.call('commerce.stores.create', { body: { name: 'x', subdomain: 'shop', currency: 'USD' } }))
    .body;
  const person = {
    national_id: secrets[0],
    first_name: 'Amina',
    last_name: 'Benali',
    date_of_birth: '1995-03-12',
    country: 'DZ',
  };
  await gateway.call('identity.verify', { body: person });
  const connect = { phone_number_id: '1', access_token: secrets[1] };
  await gateway.call('commerce.stores.connect_whatsapp', { path: { id: store_id }, body: connect });
  const account = { grant_type: 'client_credentials', username: 'sync', password: secrets[2] };
  const session = (await gateway.call('identity.sessions.create', { body: account })).body;
  const code = { grant_type: 'authorization_code', code: secrets[3], redirect_uri: 'https://a.example' };
  const opened = (await gateway.call('identity.sessions.create', { body: code })).body;
  const room = (await gateway.call('connect.rooms.create', { body: { name: 'x' } })).body;
  const kept = JSON.stringify([await gateway.rows('sandbox_object'), await gateway.rows('sandbox_event')]);
  for (const secret of [...secrets, session.access_token, opened.refresh_token, room.sdk_token, 'Benali'])
    assert.not.match(kept, secret);
});

test('a cursor of another list is 400', async ({ gateway }) => {
  for (let i = 0; i < 3; i++) await gateway.call('connect.rooms.create', { body: { name: 'x' } });
  const { next_cursor: cursor } = (await gateway.call('connect.rooms.list', { query: { limit: 1 } })).body;
  assert.is((await gateway.call('connect.rooms.list', { query: { cursor } })).body.data.length, 2);
  for (const id of ['pay.checkouts.list', 'logistics.carriers.list'] as const)
    assert.is((await gateway.call(id, { query: { cursor } })).body.errors[0].pointer, '/query/cursor', id);
});

test('an operation that the contract gains needs no line of the sandbox: a collection, what is below an object, and the rest', async ({
  gateway,
  other,
}) => {
  const send = (path: string, body?: object, method = body ? 'POST' : 'GET') =>
    other.request(`/v1/connect${path}`, { method, key: gateway.sandboxKey, ...(body && { body }) });
  const made = await send('/notes', { text: 'First', secret: 'hidden' });
  assert.is(made.status, 201);
  assert.match(made.body.note_id, /^no_[0-9A-Z]{26}$/);
  assert.equal(
    [made.body.text, made.body.done, made.body.url, made.body.ended_at, made.body.secret],
    ['First', false, `https://notes.example/${made.body.note_id}`, null, 'hidden'],
  );
  const path = `/notes/${made.body.note_id}`;
  const { secret: _, ...shown } = made.body;
  assert.equal((await send(path)).body, shown);
  assert.is((await send(path, { text: 'Second', secret: 'kept' }, 'PATCH')).body.text, 'Second');
  assert.not.match(JSON.stringify(await gateway.rows('sandbox_object')), /hidden|kept/);
  await send('/notes', { text: 'Third' });
  assert.equal(
    (await send('/notes?text=Second')).body.data.map(({ text }: { text: string }) => text),
    ['Second'],
  );
  assert.equal((await send(`${path}/summary`)).body, { note_id: made.body.note_id, words: 7 });
  assert.is((await send('/notes/no_1/summary')).status, 404);
  assert.equal((await send('/weather')).body, { degrees: 21 });
  const { room_id } = (await send('/rooms', { name: 'x' })).body;
  assert.equal((await send(`/rooms/${room_id}/participants`)).body, { participants: [] });
  assert.is((await send(path, undefined, 'DELETE')).status, 204);
  assert.is((await send(path)).status, 404);
});

/** The contract with operations that no rule is about. */
function grown(base: Contract): Contract {
  const document = structuredClone(base.document);
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 64 } };
  const note = {
    type: 'object',
    required: ['note_id', 'text', 'done', 'url', 'ended_at', 'created_at'],
    properties: {
      note_id: { type: 'string', maxLength: 64, pattern: '^no_[0-9A-Za-z]{1,60}$' },
      text: { type: 'string', maxLength: 100 },
      done: { type: 'boolean' },
      url: { type: 'string', format: 'uri', maxLength: 200 },
      ended_at: { type: ['string', 'null'], format: 'date-time', maxLength: 35 },
      created_at: { type: 'string', format: 'date-time', maxLength: 35 },
      secret: { type: 'string', maxLength: 100, 'x-sensitive': true },
    },
  };
  const example = {
    note_id: 'no_1',
    text: 'x',
    done: false,
    url: 'https://notes.example/no_1',
    ended_at: '2026-01-01T00:00:00Z',
  };
  const request = {
    type: 'object',
    properties: { text: { type: 'string', maxLength: 100 }, secret: { type: 'string', maxLength: 100 } },
  };
  const page = {
    type: 'object',
    properties: { data: { type: 'array', items: note }, has_more: { type: 'boolean' }, next_cursor: {} },
  };
  const json = (schema: object, of?: object) => ({ content: { 'application/json': { schema, ...(of && { example: of }) } } });
  const operation = (operationId: string, status: string, answer: object, more: object = {}) => ({
    operationId,
    tags: ['connect'],
    summary: 'x',
    description: 'x',
    security: [{ apiKey: [] }],
    'x-upstream': { name: 'liqaa', path: '/v1/x' },
    responses: { [status]: { description: 'x', ...answer }, '404': { description: 'x' } },
    ...more,
  });
  const people = { type: 'object', required: ['participants'], properties: { participants: { type: 'array', items: {} } } };
  const query = [{ name: 'text', in: 'query', schema: { type: 'string', maxLength: 100 } }];
  const summary = { type: 'object', required: ['note_id', 'words'], properties: { note_id: {}, words: {} } };
  Object.assign(document.paths, {
    '/v1/connect/notes': {
      get: operation('connect.notes.list', '200', json(page), { 'x-pagination': 'cursor', parameters: query }),
      post: operation('connect.notes.create', '201', json(note, example), { requestBody: json(request) }),
    },
    '/v1/connect/notes/{id}': {
      parameters: [id],
      get: operation('connect.notes.get', '200', json(note, example)),
      patch: operation('connect.notes.update', '200', json(note, example), { requestBody: json(request) }),
      delete: operation('connect.notes.remove', '204', {}),
    },
    '/v1/connect/notes/{id}/summary': {
      parameters: [id],
      get: operation('connect.notes.summary', '200', json(summary, { note_id: 'no_1', words: 7 })),
    },
    '/v1/connect/rooms/{id}/participants': {
      parameters: [id],
      get: operation('connect.rooms.participants', '200', json(people, { participants: [{ name: 'Amina' }] })),
    },
    '/v1/connect/weather': {
      get: operation('connect.weather.read', '200', json({ type: 'object', properties: { degrees: {} } }, { degrees: 21 })),
    },
  } satisfies Document['paths'] | object);
  return { ...base, document, operations: readOperations(document) };
}

test.run();
