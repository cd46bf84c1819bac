import * as assert from 'uvu/assert';
import type { OperationId } from '../../generated/operations.ts';
import type { Call, TestGateway } from './gateway.ts';
import { exampleCall, forwarded } from './tour.ts';

/** A property of the body that takes any text, for those operations that have one. */
const textFields: Partial<Record<OperationId, string>> = {
  'identity.verify': 'first_name',
  'identity.sessions.create': 'code',
  'identity.sessions.revoke': 'token',
  'identity.trust.events.create': 'reference',
  'connect.rooms.create': 'name',
  'connect.sms.send': 'body',
  'connect.whatsapp.send': 'body',
  'connect.whatsapp.templates.create': 'footer',
  'connect.email.send': 'subject',
  'connect.voice.tts': 'text',
  'pay.checkouts.create': 'description',
  'pay.charges.create': 'description',
  'pay.subscriptions.create': 'plan',
  'commerce.stores.create': 'name',
  'commerce.stores.connect_whatsapp': 'access_token',
  'commerce.products.create': 'name',
  'commerce.orders.create': 'note',
  'knowledge.courses.create': 'title',
  'knowledge.certificates.issue': 'title',
  'knowledge.ai_tutor.ask': 'question',
  'logistics.alerts.create': 'name',
  'logistics.devices.create': 'name',
  'logistics.geofences.create': 'name',
  'logistics.shipments.create': 'note',
};

/** Where the text stands deeper, or alone. */
const bodies: Partial<Record<OperationId, (text: string) => object>> = {
  'pay.refunds.create': (text) => ({ metadata: { note: text } }),
  'logistics.quote': (text) => ({ to: { country: 'US', city: text } }),
};

const only: readonly OperationId[] = ['identity.sessions.revoke'];

/** The call, asking for a word in the first place that can hold it; undefined where none can. */
export function asking(id: OperationId, call: Call, word: string): Call | undefined {
  const camel = `sandbox${word.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
  const text = `sandbox:${word}`;
  const [parameter] = Object.keys(call.path ?? {});
  const isSlug = id === 'knowledge.skills.courses';
  const field = textFields[id];
  if (id === 'knowledge.enrollments.create') return withBody(call, { student_id: `usr_1${camel}` });
  if (field !== undefined) return only.includes(id) ? { ...call, body: { [field]: text } } : withBody(call, { [field]: text });
  if (bodies[id]) return withBody(call, bodies[id](text));
  if (parameter !== undefined && !isSlug) {
    const prefix = String(call.path?.[parameter]).split('_', 1)[0];
    return { ...call, path: { ...call.path, [parameter]: `${prefix}_${camel}` } };
  }
  return id.endsWith('.list') || isSlug ? { ...call, query: { ...call.query, cursor: camel } } : undefined;
}

export function withBody(call: Call, more: object): Call {
  return { ...call, body: { ...(call.body as object), ...more } };
}

const charge = { amount: 500_000, currency: 'USD', customer_id: 'cus_1' };

/** A call that would succeed, with all that it needs. */
export async function goodCall(id: OperationId, gateway: TestGateway): Promise<Call> {
  const own = good[id];
  if (own) return own(async (operation, call) => (await gateway.call(operation, call)).body);
  const object = forwarded.find(({ operationId }) => operationId === id);
  assert.ok(object, id);
  return exampleCall(object, new Map(), gateway.sandboxKey, {});
}

type Make = (id: OperationId, call: Call) => Promise<Record<string, string>>;

const good: Partial<Record<OperationId, (make: Make) => Promise<Call> | Call>> = {
  'pay.checkouts.create': () => ({ body: { amount: 500_000, currency: 'USD', success_url: 'https://a.example' } }),
  'pay.charges.create': () => ({ body: charge }),
  'pay.subscriptions.create': () => ({ body: { ...charge, plan: 'pro', interval: 'month' } }),
  'pay.refunds.create': async (make) => {
    const { transaction_id } = await make('pay.charges.create', { body: charge });
    return { body: { transaction_id } };
  },
  'commerce.stores.connect_whatsapp': async (make) => ({
    path: { id: await makeStore(make) },
    body: { phone_number_id: '1', access_token: 'x' },
  }),
  'commerce.orders.create': async (make) => {
    const store_id = await makeStore(make);
    const product = await make('commerce.products.create', { body: { store_id, name: 'x', price: 100, currency: 'USD' } });
    const customer = { name: 'Jane', phone: '+15551234567' };
    return { body: { store_id, customer, items: [{ product_id: product['id'], quantity: 1 }], payment_method: 'card' } };
  },
  'knowledge.enrollments.create': async (make) => ({ body: { course_id: await makeCourse(make), student_id: 'usr_1' } }),
  'knowledge.ai_tutor.ask': async (make) => ({ body: { course_id: await makeCourse(make), question: 'Why?' } }),
};

async function makeStore(make: Make): Promise<string> {
  const { store_id = '' } = await make('commerce.stores.create', { body: { name: 'x', subdomain: 'shop', currency: 'USD' } });
  return store_id;
}

/** With a lesson and a quiz. */
async function makeCourse(make: Make): Promise<string> {
  const { id: course_id = '' } = await make('knowledge.courses.create', { body: { title: 'x', language: 'en' } });
  await make('knowledge.lessons.create', { path: { course_id }, body: { title: 'One', content: 'Text' } });
  const questions = [{ prompt: '?', options: [{ text: 'a', correct: true }, { text: 'b' }] }];
  await make('knowledge.quizzes.create', { path: { course_id }, body: { title: 'x', questions } });
  return course_id;
}
