import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../generated/operations.ts';
import { type Wish, wishes } from '../../src/sandbox/wishes.ts';
import { asking, goodCall, withBody } from '../support/asking.ts';
import { type Answer, type Call, contract, startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('an outcome that a caller of the sandbox asks for');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(async ({ gateway }) => {
  gateway.accountId = await gateway.createAccount();
  gateway.sandboxKey = await gateway.createKey();
});
test.after(({ gateway }) => gateway.stop());

test('the contract tells of every one, row by row, and of no other', () => {
  const rows = String(contract.document.info['description']).match(/^\| `.*\|$/gm) ?? [];
  assert.equal(
    rows,
    wishes.map(({ word, operations, value, outcome }) => {
      const other = value ? ` \`${value.field}\` \`${value.is}\` ` : ' ';
      return `| \`${word}\` |${other}| ${operations.map((id) => `\`${id}\``).join(', ')} | ${outcome} |`;
    }),
  );
});

const minute = 60;

/** What is looked at to see that it has come about. Time can pass before. */
type Look = (answer: Answer, gateway: TestGateway) => Promise<unknown> | unknown;

const inAnswer =
  (field: string): Look =>
  (answer) =>
    answer.body[field];
const quoteOf: Look = ({ body }) => body.find(({ carrier }: { carrier: string }) => carrier === 'DHL Express').status;

function later(id: OperationId, own: string, look: (body: Answer['body']) => unknown): Look {
  return async (answer, gateway) => {
    gateway.clock.advance(10 * minute);
    return look((await gateway.call(id, { path: { id: answer.body[own] } })).body);
  };
}

function newest(id: OperationId, field: string, afterMinutes = 2): Look {
  return async (_, gateway) => {
    gateway.clock.advance(afterMinutes * minute);
    return (await gateway.call(id)).body.data[0][field];
  };
}

const message = (look: (body: Answer['body']) => unknown) => later('connect.messages.get', 'message_id', look);
const failure = message((body) => body.failure?.code);
const journey = later('logistics.shipments.track', 'shipment_id', (body) =>
  body.events.map(({ status }: { status: string }) => status),
);

const quizzes: Look = async (_, gateway) => {
  gateway.clock.advance(10 * minute);
  await gateway.call('knowledge.enrollments.list');
  const rows = await gateway.db
    .selectFrom('sandbox_event')
    .select('type')
    .where('account_id', '=', gateway.accountId)
    .orderBy('number')
    .execute();
  return rows.map(({ type }) => type).filter((type) => type.startsWith('quiz.'));
};

const declined = [
  'declined',
  'insufficient_funds',
  'expired_method',
  'authentication_required',
  'limit_exceeded',
  'processing_error',
];
const undelivered = ['invalid_recipient', 'blocked', 'opted_out', 'content_rejected', 'expired', 'unreachable'];
const arrived = ['out_for_delivery', 'in_transit', 'in_transit', 'picked_up', 'created'];

/** By operation and word: where it shows, and as what. */
const signs: Record<string, [Look, unknown]> = {
  'identity.verify no_match': [inAnswer('verified_fields'), []],
  'identity.verify partial_match': [inAnswer('verified_fields'), ['national_id', 'first_name', 'date_of_birth']],
  'identity.trust.get low': [inAnswer('trust_score'), 12],
  'connect.rooms.create nobody': [later('connect.rooms.get', 'room_id', (body) => body.participants), []],
  ...Object.fromEntries(undelivered.map((word) => [`connect.sms.send ${word}`, [failure, word]])),
  ...Object.fromEntries(undelivered.map((word) => [`connect.whatsapp.send ${word}`, [failure, word]])),
  'connect.email.send unreachable': [failure, 'unreachable'],
  'connect.email.send mailbox_full': [failure, 'mailbox_full'],
  'connect.whatsapp.send unread': [message((body) => body.status), 'delivered'],
  'connect.whatsapp.templates.create rejected': [newest('connect.whatsapp.templates.list', 'status'), 'rejected'],
  ...Object.fromEntries(declined.map((word) => [`pay.charges.create ${word}`, [inAnswer('failure_code'), word]])),
  ...Object.fromEntries(
    declined.map((word) => [`pay.checkouts.create ${word}`, [newest('pay.checkouts.list', 'status'), 'failed']]),
  ),
  ...Object.fromEntries(declined.map((word) => [`pay.subscriptions.create ${word}`, [inAnswer('status'), 'past_due']])),
  'pay.charges.create pending': [newest('pay.transactions.list', 'status'), 'succeeded'],
  'pay.charges.create pending_failed': [newest('pay.transactions.list', 'status'), 'failed'],
  'pay.checkouts.create unpaid': [newest('pay.checkouts.list', 'status', 31), 'expired'],
  'pay.refunds.create failed': [newest('pay.refunds.list', 'status'), 'failed'],
  'pay.subscriptions.create cancelled': [newest('pay.subscriptions.list', 'status'), 'cancelled'],
  'commerce.orders.create payment_failed': [newest('commerce.orders.list', 'payment_status'), 'failed'],
  'commerce.orders.create unpaid': [newest('commerce.orders.list', 'status', 60), 'pending'],
  'commerce.orders.create cancelled': [newest('commerce.orders.list', 'status'), 'cancelled'],
  'commerce.stores.connect_whatsapp failed': [inAnswer('status'), 'failed'],
  'commerce.stores.connect_whatsapp pending': [inAnswer('status'), 'pending'],
  'knowledge.enrollments.create idle': [newest('knowledge.enrollments.list', 'progress', 10), 0],
  'knowledge.enrollments.create fails': [quizzes, ['quiz.submitted', 'quiz.submitted', 'quiz.passed']],
  'knowledge.ai_tutor.ask out_of_scope': [inAnswer('in_scope'), false],
  'logistics.devices.create silent': [newest('logistics.devices.list', 'status'), 'unknown'],
  'logistics.devices.create taken': [inAnswer('error'), 'conflict'],
  'logistics.quote carrier_timeout': [quoteOf, 'timeout'],
  'logistics.quote carrier_unavailable': [quoteOf, 'unavailable'],
  'logistics.shipments.create failed': [journey, ['delivered', 'out_for_delivery', 'failed', ...arrived]],
  'logistics.shipments.create returned': [journey, ['returned', 'failed', ...arrived]],
  'logistics.shipments.create cancelled': [journey, ['cancelled', 'created']],
};

for (const wish of wishes) {
  for (const id of wish.operations) {
    test(`${wish.word}, of ${id}`, async ({ gateway }) => {
      const [look, expected] = signs[`${id} ${wish.word}`] ?? [];
      assert.ok(look, 'the test does not know how it shows');
      for (const call of await callsFor(wish, id, gateway))
        assert.equal(await look(await gateway.call(id, call), gateway), expected);
    });
  }
}

test('the tests know of no outcome that there is not', () => {
  const there = wishes.flatMap(({ word, operations }) => operations.map((id) => `${id} ${word}`));
  assert.equal(Object.keys(signs).sort(), there.sort());
});

/** By its word, and by the value if it has one. */
async function callsFor({ word, value }: Wish, id: OperationId, gateway: TestGateway): Promise<Call[]> {
  const call = await goodCall(id, gateway);
  const spelt = asking(id, call, word);
  return [...(spelt ? [spelt] : []), ...(value ? [withBody(call, { [value.field]: value.is })] : [])];
}

test.run();
