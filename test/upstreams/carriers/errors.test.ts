import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { type Carriers, type Player, playerNames, players, shipmentTo, startCarriers } from './stand-ins.ts';

interface Row {
  /** What the carrier says, to which call. */
  says: string;
  path: string;
  status?: number;
  json?: unknown;
  headers?: Record<string, string>;
  times?: number;
  /** Where to, unless to Bab Ezzouar: a commune without a price is remembered. */
  to?: object;
  /** What the caller is told. */
  answer: [status: number, error: string | undefined, pointer?: string];
}

const problem = {
  title: 'Validation',
  detail: 'One or more errors',
  errors: [{ code: 'Phone.Invalid', description: 'Bad phone' }],
};

/** Every error of upstreams/logistics-carriers.md, when a shipment is created. First those of what is then remembered. */
const creating: Record<Player, Row[]> = {
  Yalidine: [
    { says: '500, as with a bad credential', path: '/wilayas', status: 500, json: {}, answer: [502, 'upstream_error'] },
    { says: 'an empty list', path: '/wilayas', json: { data: [] }, answer: [502, 'upstream_error'] },
    { says: 'no fees', path: '/fees', json: [], answer: [502, 'upstream_error'] },
    { says: '401', path: '/parcels', status: 401, json: { error: { message: 'x' } }, answer: [502, 'upstream_error'] },
    {
      says: 'success: false',
      path: '/parcels',
      json: { '1042': { success: false, order_id: '1042', tracking: null, message: 'contact_phone is not valid' } },
      answer: [400, 'invalid_param', '/body'],
    },
    { says: '400', path: '/parcels', status: 400, json: { error: { message: 'x' } }, answer: [400, 'invalid_param', '/body'] },
    { says: 'nothing that is known', path: '/parcels', json: {}, answer: [502, 'upstream_error'] },
    { says: '429', path: '/parcels', status: 429, json: {}, answer: [503, 'upstream_unavailable'] },
  ],
  DHD: [
    { says: '401', path: '/create/order', status: 401, json: { message: 'x' }, answer: [502, 'upstream_error'] },
    {
      says: '422 with a list of fields',
      path: '/create/order',
      status: 422,
      json: { message: 'x', errors: { telephone: ['The telephone must be numeric.'], nom_client: ['x'] } },
      answer: [400, 'invalid_param', '/body/to/phone'],
    },
    {
      says: '10002',
      path: '/create/order',
      json: { success: false, error: 10002, message: 'x' },
      answer: [400, 'invalid_param', '/body/to/wilaya'],
    },
    { says: '10001', path: '/create/order', json: { success: false, error: 10001 }, answer: [409, 'conflict'] },
    { says: '10003', path: '/create/order', json: { success: false, error: '10003' }, answer: [409, 'conflict'] },
    {
      says: 'success: false alone',
      path: '/create/order',
      json: { success: false, message: 'x' },
      answer: [400, 'invalid_param', '/body'],
    },
    { says: 'success without a number', path: '/create/order', json: { success: true }, answer: [502, 'upstream_error'] },
    { says: '404', path: '/create/order', status: 404, json: {}, answer: [502, 'upstream_error'] },
  ],
  'Abex Express': [
    { says: '401', path: '/add_colis', status: 401, json: {}, answer: [502, 'upstream_error'] },
    {
      says: 'Double Tracking',
      path: '/add_colis',
      json: { Colis: [{ Tracking: 'x', MessageRetour: 'Double Tracking' }] },
      answer: [409, 'conflict'],
    },
    {
      says: 'another MessageRetour',
      path: '/add_colis',
      json: { Colis: [{ MessageRetour: 'Wilaya inconnue' }] },
      answer: [400, 'invalid_param', '/body'],
    },
    { says: 'null', path: '/add_colis', json: null, answer: [502, 'upstream_error'] },
    {
      says: 'Good, but no number',
      path: '/add_colis',
      json: { Colis: [{ MessageRetour: 'Good' }] },
      answer: [502, 'upstream_error'],
    },
    { says: '503', path: '/add_colis', status: 503, json: {}, answer: [503, 'upstream_unavailable'] },
  ],
  'ZR Express': [
    { says: '401', path: '/parcels', status: 401, json: problem, answer: [502, 'upstream_error'] },
    { says: '403', path: '/customers', status: 403, json: problem, answer: [502, 'upstream_error'] },
    { says: '400 with a list', path: '/customers', status: 400, json: problem, answer: [400, 'invalid_param', '/body'] },
    {
      says: '404 for a desk',
      path: '/parcels',
      status: 404,
      json: { title: 'HubNotFound', detail: 'The hub was not found.' },
      answer: [400, 'invalid_param', '/body'],
    },
    { says: '409', path: '/parcels', status: 409, json: { title: 'Conflict' }, answer: [409, 'conflict'] },
    { says: 'no id', path: '/parcels', json: {}, answer: [502, 'upstream_error'] },
  ],
  'Maystro Delivery': [
    {
      says: '404 for a price',
      path: '/stores/delivery_price',
      status: 404,
      json: { detail: 'x' },
      to: { commune: 'Hydra' },
      answer: [400, 'invalid_param', '/body/to/commune'],
    },
    { says: '401', path: '/stores/orders', status: 401, json: { detail: 'Invalid token.' }, answer: [502, 'upstream_error'] },
    {
      says: '400 with fields',
      path: '/stores/orders',
      status: 400,
      json: { customer_phone: ['Enter a valid phone number.'] },
      answer: [400, 'invalid_param', '/body/to/phone'],
    },
    {
      says: '400 with a detail',
      path: '/stores/orders',
      status: 400,
      json: { detail: 'x' },
      answer: [400, 'invalid_param', '/body'],
    },
    { says: 'no id', path: '/stores/orders', json: {}, answer: [502, 'upstream_error'] },
    { says: '500', path: '/stores/orders', status: 500, json: {}, answer: [502, 'upstream_error'] },
  ],
};

/** The same when one is called off. An answer of 200 is that it is. */
const cancelling: Record<Exclude<Player, 'Abex Express'>, Row[]> = {
  Yalidine: [
    {
      says: 'deleted: false, though it is there',
      path: '/parcels',
      json: [{ tracking: 'x', deleted: false }],
      answer: [409, 'conflict'],
    },
    {
      says: 'deleted: false, and it is gone',
      path: '/parcels',
      times: 2,
      json: { has_more: false, total_data: 0, data: [] },
      answer: [200, undefined],
    },
  ],
  DHD: [
    { says: '10001', path: '/delete/order', json: { success: false, error: 10001 }, answer: [409, 'conflict'] },
    { says: 'delete: fail', path: '/delete/order', json: { delete: 'fail' }, answer: [409, 'conflict'] },
    { says: 'delete: success', path: '/delete/order', json: { delete: 'success' }, answer: [200, undefined] },
    { says: '422', path: '/delete/order', status: 422, json: { message: 'x', errors: {} }, answer: [409, 'conflict'] },
    { says: 'neither', path: '/delete/order', json: {}, answer: [502, 'upstream_error'] },
  ],
  'ZR Express': [
    { says: 'that it is gone', path: '/parcels', status: 404, json: problem, answer: [200, undefined] },
    { says: '400', path: '/parcels/bulk', status: 400, json: problem, answer: [409, 'conflict'] },
    { says: 'successCount: 0', path: '/parcels/bulk', json: { successCount: 0 }, answer: [409, 'conflict'] },
    { says: '405', path: '/parcels/bulk', status: 405, json: {}, answer: [502, 'upstream_error'] },
  ],
  'Maystro Delivery': [
    { says: '400', path: '/shared/status', status: 400, json: { detail: 'x' }, answer: [409, 'conflict'] },
    { says: '404', path: '/shared/status', status: 404, json: { detail: 'x' }, answer: [409, 'conflict'] },
  ],
};

/** What is told of a parcel that the carrier does not know: nothing but that it was created. */
const unknown: Record<Player, Omit<Row, 'says' | 'answer'>> = {
  Yalidine: { path: '/histories', json: { has_more: false, total_data: 0, data: [] } },
  DHD: { path: '/get/tracking/info', status: 404, json: { message: 'Not Found' } },
  'Abex Express': { path: '/lire', json: null },
  'ZR Express': { path: '/parcels', status: 404, json: problem },
  'Maystro Delivery': { path: '/stores/history_order', status: 404, json: { detail: 'Not found.' } },
};

interface Context {
  gateway: TestGateway;
  carriers: Carriers;
}

const test = suite<Context>('the carriers: what they refuse');
test.before(async (context) => {
  context.carriers = await startCarriers();
  context.gateway = await startGateway({ env: context.carriers.environment });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, carriers }) => {
  await gateway.stop();
  await carriers.stop();
});

for (const carrier of playerNames) {
  function fault({ carriers }: Context, { path, status = 200, json, headers, times = 1 }: Omit<Row, 'says' | 'answer'>) {
    return carriers.fault(carrier, { times, path, reply: { status, json, headers } });
  }

  for (const row of creating[carrier]) {
    const { says, path, answer } = row;
    test(`${carrier}: ${says} from ${path} is ${answer.filter(Boolean).join(' ')}, and the shipment is not there`, async (context) => {
      const { gateway } = context;
      await fault(context, row);
      const { status, body, headers } = await gateway.call('logistics.shipments.create', {
        key: gateway.liveKey,
        body: shipmentTo(carrier, { reference: '1042' }, { ...row.to }),
      });
      assert.equal([status, body.error, ...(body.errors ? [body.errors[0].pointer] : [])], answer, body.detail);
      assert.is(headers.has('retry-after'), status === 503);
      assert.equal(await gateway.rows('upstream_resource'), []);
      const refused = gateway.logs.filter((line) => line.includes('refuses the credential'));
      assert.is(refused.length, row.status === 401 || row.status === 403 ? 1 : 0);
    });
  }

  for (const row of carrier === 'Abex Express' ? [] : cancelling[carrier]) {
    const { says, answer } = row;
    test(`${carrier}: ${says} to a cancellation is ${answer.filter(Boolean).join(' ')}`, async (context) => {
      const { gateway } = context;
      const key = gateway.liveKey;
      const made = await gateway.call('logistics.shipments.create', { key, body: shipmentTo(carrier) });
      assert.is(made.status, 201, made.text);
      await fault(context, row);
      const path = { id: made.body.shipment_id };
      const { status, body } = await gateway.call('logistics.shipments.cancel', { key, path });
      assert.equal([status, body.error], answer.slice(0, 2), body.detail);
      const { body: tracked } = await gateway.call('logistics.shipments.track', { key, path });
      assert.is(tracked.status, status === 200 ? 'cancelled' : 'created');
    });
  }

  test(`${carrier}: a parcel that it does not know any more is where it was last seen`, async (context) => {
    const { gateway } = context;
    const key = gateway.liveKey;
    const made = await gateway.call('logistics.shipments.create', { key, body: shipmentTo(carrier) });
    await fault(context, { ...unknown[carrier], times: 2 });
    const { status, body } = await gateway.call('logistics.shipments.track', { key, path: { id: made.body.shipment_id } });
    assert.equal([status, body.status, body.events.length], [200, 'created', 1]);
  });

  test(`${carrier}: nothing of the credential reaches a log or an answer`, async (context) => {
    const { gateway, carriers } = context;
    const key = gateway.liveKey;
    const { variables } = players[carrier];
    const secret = carriers.environment[`${variables}_CREDENTIAL`] ?? '';
    assert.ok(secret.length > 20);
    const made = await gateway.call('logistics.shipments.create', { key, body: shipmentTo(carrier) });
    await fault(context, { path: '', status: 401, json: { message: secret } });
    const refused = await gateway.call('logistics.shipments.create', { key, body: shipmentTo(carrier) });
    const tracked = await gateway.call('logistics.shipments.track', { key, path: { id: made.body.shipment_id } });
    const health = await gateway.request('/v1/health');
    const said = [made, refused, tracked, health].map(({ text }) => text).join() + gateway.logs.join();
    assert.not.match(said + JSON.stringify(await gateway.rows('upstream_resource')), secret);
  });
}

test.run();
