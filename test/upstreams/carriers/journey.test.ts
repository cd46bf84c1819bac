import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createDemoKeys } from '../../../scripts/demo.ts';
import { assertAnswer, contract } from '../../support/gateway.ts';
import { type GatewayProcess, startProcess } from '../../support/process.ts';
import { createTestDatabase, open } from '../../support/stores.ts';
import { type Carriers, shipmentTo, startCarriers } from './stand-ins.ts';

interface Journey {
  carriers: Carriers;
  gateway: GatewayProcess;
  key: string;
}

const test = suite<Journey>('the carriers: a journey through processes of their own');

test.before(async (context) => {
  context.carriers = await startCarriers();
  const databaseUrl = await createTestDatabase();
  context.gateway = await startProcess({ DATABASE_URL: databaseUrl, ...context.carriers.environment });
  const db = open(databaseUrl);
  [, context.key] = await createDemoKeys(db, contract);
  await db.destroy();
});
test.after(async ({ gateway, carriers }) => {
  gateway.child.kill('SIGKILL');
  await carriers.stop();
});

async function send({ gateway, key }: Journey, operationId: string, method: string, path: string, body?: object) {
  const response = await fetch(`${gateway.url}/v1/logistics${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString();
  const answer = { status: response.status, headers: response.headers, body: JSON.parse(text), text, bytes };
  assertAnswer(operationId, answer);
  return answer;
}

test('the cheapest of a quote is booked and delivered, another one is called off, and no credential is in the log', async (context) => {
  const { carriers, gateway, key } = context;
  const asked = { from: { wilaya: 'عنابة' }, to: { wilaya: 'Alger', commune: 'Bab Ezzouar' }, weight_kg: 2.5 };
  const [cheapest] = (await send(context, 'logistics.quote', 'POST', '/quote', asked)).body;
  assert.is(cheapest.carrier, 'DHD');

  const made = await send(context, 'logistics.shipments.create', 'POST', '/shipments', shipmentTo(cheapest.carrier));
  assert.is(made.status, 201);
  assert.is(made.body.carrier_fee.cost, cheapest.cost);
  const at = '2027-01-01 10:00:00';
  await carriers.move('DHD', made.body.tracking_number, { status: 'livred', station: 'Alger', at });
  const { body } = await send(context, 'logistics.shipments.track', 'GET', `/shipments/${made.body.shipment_id}/track`);
  assert.equal([body.status, body.events[0].location, body.updated_at], ['delivered', 'Alger', '2027-01-01T09:00:00.000Z']);

  const other = await send(context, 'logistics.shipments.create', 'POST', '/shipments', shipmentTo('Yalidine'));
  const path = `/shipments/${other.body.shipment_id}/cancel`;
  assert.is((await send(context, 'logistics.shipments.cancel', 'POST', path)).body.status, 'cancelled');
  const { body: list } = await send(context, 'logistics.shipments.list', 'GET', '/shipments');
  assert.equal(
    list.data.map(({ carrier, status }: Record<string, string>) => [carrier, status]),
    [
      ['Yalidine', 'cancelled'],
      ['DHD', 'delivered'],
    ],
  );

  assert.is(await gateway.stop(), 0);
  const secrets = Object.entries(carriers.environment).filter(([name]) => name.endsWith('_CREDENTIAL'));
  for (const secret of [key, ...secrets.map(([, value]) => value)]) assert.not.match(gateway.output(), secret);
});

test.run();
