import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readPlans } from '../../src/sandbox/plan.ts';
import { pillarRules } from '../../src/sandbox/rules/index.ts';
import { wishes } from '../../src/sandbox/wishes.ts';
import { contract } from '../support/gateway.ts';

const test = suite('the rules of the sandbox');

const plans = readPlans(contract);
const collections = new Set([...plans.values()].map(({ collection }) => collection));

test('each is about an operation that a service answers, and each collection is one of the contract', () => {
  for (const { resources, operations } of pillarRules) {
    for (const id of Object.keys(operations)) assert.ok(plans.has(id), id);
    for (const { collection, alsoMadeBy = [] } of resources)
      for (const name of [collection, ...alsoMadeBy]) assert.ok(collections.has(name), name);
  }
  for (const { operations } of wishes) for (const id of operations) assert.ok(plans.has(id), id);
});

test('the contract alone tells what most operations do', () => {
  const ruled = new Set(pillarRules.flatMap(({ operations }) => Object.keys(operations)));
  const derived = [...plans.keys()].filter((id) => !ruled.has(id));
  assert.ok(derived.length >= 0.5 * plans.size, `${derived.length} of ${plans.size}`);
});

test('what an operation does follows from its method, its path and its answer', () => {
  const acts: Record<string, string> = {
    'connect.rooms.list': 'list connect.rooms',
    'connect.rooms.create': 'create connect.rooms',
    'connect.rooms.end': 'remove connect.rooms id',
    'connect.rooms.transcript': 'get connect.rooms id',
    'connect.sms.send': 'create connect.sms',
    'commerce.products.update_stock': 'update commerce.products id',
    'commerce.orders.ship': 'update commerce.orders id',
    'commerce.products.bulk': 'compute commerce.products.bulk',
    'knowledge.lessons.create': 'create knowledge.courses.lessons',
    'knowledge.certificates.pdf': 'get knowledge.certificates id',
    'logistics.quote': 'compute logistics.quote',
  };
  for (const [id, expected] of Object.entries(acts)) {
    const plan = plans.get(id);
    assert.is([plan?.act, plan?.collection, plan?.item].filter(Boolean).join(' '), expected, id);
  }
  assert.equal(plans.get('knowledge.lessons.list')?.parents, [{ collection: 'knowledge.courses', parameter: 'course_id' }]);
});

test.run();
