import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Academy, startAcademy } from './academy.ts';

const day = 86_400;
const password = 'password';

const test = suite<{ academy: Academy }>('the stand-in for an academy of TKAWEN OS');
test.before(async (context) => {
  context.academy = await startAcademy();
});
// Every count of calls begins anew, and every token is still good.
test.before.each(({ academy }) => academy.advance(day));
test.after(({ academy }) => academy.standIn.stop());

async function signIn({ ask }: Academy, email: string, abilities?: string[]): Promise<Record<string, string>> {
  const { status, json } = await ask('POST', '/api/v1/auth/token', { json: { email, password, abilities } });
  assert.is(status, 201);
  assert.match(json.data.access_token, /^\d+\|[0-9a-f]{40}$/);
  return { Authorization: `Bearer ${json.data.access_token}` };
}

/** Takes a free course, and gives what shows that it is taken. */
async function enroll({ ask }: Academy, headers: Record<string, string>, slug: string): Promise<void> {
  await ask('POST', '/api/v1/cart/items', { headers, json: { slug } });
  const { json } = await ask('POST', '/api/v1/checkout', { headers });
  assert.is((await ask('POST', `/api/v1/orders/${json.data.number}/pay`, { headers })).status, 200);
}

test('the academy is the first label of the host; the central domain and hosts of nobody are refused', async ({ academy }) => {
  assert.is((await academy.ask('GET', '/api/v1/courses')).status, 200);
  assert.is((await academy.ask('GET', '/api/v1/courses', { headers: { Host: 'demo.tkawen.com:443' } })).status, 200);
  for (const Host of [
    'tkawen.com',
    'www.tkawen.com',
    'other.tkawen.com',
    '-demo.tkawen.com',
    'demo.tkawen.com.evil.dz',
    '127.0.0.1',
  ])
    assert.is((await academy.ask('GET', '/api/v1/courses', { headers: { Host } })).status, 404, Host);
});

test('a catalogue comes in pages of 12, and of 50 at most, with links and meta', async ({ academy }) => {
  for (let i = 0; i < 60; i++) await academy.add({ title: `Course ${i}`, language: 'fr' });
  const { json } = await academy.ask('GET', '/api/v1/courses');
  assert.equal(Object.keys(json), ['data', 'links', 'meta']);
  assert.equal([json.data.length, json.meta.per_page, json.meta.total, json.meta.last_page], [12, 12, 63, 6]);
  assert.equal([json.meta.from, json.meta.to, json.links.prev], [1, 12, null]);
  assert.match(json.links.next, 'page=2');
  const { json: most } = await academy.ask('GET', '/api/v1/courses?per_page=100&page=2');
  assert.equal([most.data.length, most.meta.per_page, most.links.next], [13, 50, null]);
  assert.is(json.data[0].price, '0.00');
  const { json: paid } = await academy.ask('GET', '/api/v1/courses?price=paid&language=klingon');
  assert.equal(
    paid.data.map(({ price }: { price: string }) => price),
    ['1200.00'],
  );
});

test('429 in Arabic, with when to come back: 60 a minute for a guest, 120 for who is signed in', async ({ academy }) => {
  const headers = await signIn(academy, 'amina@example.com');
  await academy.advance(60);
  for (let i = 0; i < 60; i++) assert.is((await academy.ask('GET', '/api/v1/auth/providers')).status, 200);
  const { status, json, headers: told } = await academy.ask('GET', '/api/v1/auth/providers');
  assert.is(status, 429);
  assert.match(json.message, /^محاولات كثيرة في وقت قصير\. انتظر \d+ ثانية/);
  assert.is(String(json.retry_after), told['retry-after']);
  assert.equal([told['x-ratelimit-limit'], told['x-ratelimit-remaining']], ['60', '0']);
  assert.ok(Number(told['x-ratelimit-reset']) > 1_700_000_000);
  const first = await academy.ask('GET', '/api/v1/auth/me', { headers });
  assert.equal([first.headers['x-ratelimit-limit'], first.headers['x-ratelimit-remaining']], ['120', '119']);
  await academy.advance(Number(json.retry_after));
  assert.is((await academy.ask('GET', '/api/v1/auth/providers')).status, 200);
});

test('a token carries abilities, is asked for them wherever it is shown, and can be taken back', async ({ academy }) => {
  const headers = await signIn(academy, 'amina@example.com', ['learn']);
  const { status, json } = await academy.ask('GET', '/api/v1/courses', { headers });
  assert.equal([status, json.error, json.required_ability], [403, 'insufficient_ability', 'read']);
  // A token that is none makes a guest, who may read, and not buy.
  const wrong = { Authorization: 'Bearer 7|wrong' };
  assert.is((await academy.ask('GET', '/api/v1/courses', { headers: wrong })).status, 200);
  const refused = await academy.ask('POST', '/api/v1/checkout', { headers: wrong });
  assert.equal([refused.status, refused.json], [401, { message: 'Unauthenticated.' }]);

  assert.equal((await academy.ask('GET', '/api/v1/auth/me', { headers })).json.data.token.abilities, ['learn']);
  assert.is((await academy.ask('DELETE', '/api/v1/auth/token', { headers })).status, 204);
  assert.is((await academy.ask('GET', '/api/v1/auth/me', { headers })).status, 401);
});

test('422 tells what is wrong by field; five tries a minute for one address of mail', async ({ academy }) => {
  const { status, json } = await academy.ask('POST', '/api/v1/auth/token', { json: { abilities: ['fly'] } });
  assert.is(status, 422);
  assert.equal(Object.keys(json.errors), ['email', 'password', 'abilities']);
  assert.match(json.message, '(and 2 more errors)');
  const attempt = { json: { email: 'karim@example.com', password: 'guess' } };
  const answers = [];
  for (let i = 0; i < 6; i++) answers.push((await academy.ask('POST', '/api/v1/auth/token', attempt)).status);
  assert.equal(answers, [422, 422, 422, 422, 422, 429]);
});

test('a lesson is not there for a stranger, locked for a learner who is not so far, and open after that', async ({ academy }) => {
  const guest = await academy.ask('GET', '/api/v1/lessons/welcome');
  assert.equal([guest.status, guest.json.slug], [200, 'welcome']);
  assert.is((await academy.ask('GET', '/api/v1/lessons/variables')).status, 404);
  const headers = await signIn(academy, 'amina@example.com');
  await enroll(academy, headers, 'أساسيات-البرمجة');
  const locked = await academy.ask('GET', '/api/v1/lessons/variables', { headers });
  assert.is(locked.status, 423);
  assert.equal([locked.json.error, locked.json.needs, locked.json.needs_slug], ['lesson_locked', 'مرحبا', 'welcome']);

  const progress = '/api/v1/lessons/welcome/progress';
  assert.is((await academy.ask('POST', progress, { headers, json: { seconds: 4000 } })).status, 422);
  const { json } = await academy.ask('POST', progress, { headers, json: { seconds: 900, completed: true } });
  assert.equal([json.watch_time, json.completed, json.course_progress], [60, true, 25]);
  assert.is((await academy.ask('GET', '/api/v1/lessons/variables', { headers })).status, 200);
});

test('six reviews a minute, by learners alone', async ({ academy }) => {
  const reviews = '/api/v1/courses/bare/reviews';
  const headers = await signIn(academy, 'karim@example.com');
  assert.is((await academy.ask('POST', reviews, { headers, json: { rating: 5 } })).status, 403);
  await enroll(academy, headers, 'bare');
  await academy.advance(60);
  assert.is((await academy.ask('POST', reviews, { headers, json: { rating: 6 } })).status, 422);
  for (let i = 0; i < 5; i++) assert.is((await academy.ask('POST', reviews, { headers, json: { rating: 5 } })).status, 201);
  assert.is((await academy.ask('POST', reviews, { headers, json: { rating: 5 } })).status, 429);
});

test('ten certificates a minute and 300 a day are verified, 404 says not_found', async ({ academy }) => {
  const { status, json } = await academy.ask('GET', '/api/v1/verify/nothing');
  assert.equal([status, json], [404, { status: 'not_found' }]);
  assert.is((await academy.ask('GET', '/api/v1/verify/DEMO-REVOKED')).json.status, 'revoked');
  const answers = [];
  for (let minute = 0; minute < 31; minute++) {
    await academy.advance(61);
    for (let i = 0; i < 10; i++) answers.push((await academy.ask('GET', '/api/v1/verify/DEMO-VALID')).status);
  }
  assert.is(answers.indexOf(429), 298);
  await academy.advance(61);
  const { headers } = await academy.ask('GET', '/api/v1/verify/DEMO-VALID');
  assert.ok(Number(headers['retry-after']) > 3600);
});

test('a cart is a guest’s by its key, becomes the order of who signs in, and costs what the course does', async ({ academy }) => {
  const guest = { 'X-Cart-Key': 'guest-1' };
  const json = { slug: 'advanced-react-patterns', quantity: 2 };
  assert.is((await academy.ask('POST', '/api/v1/cart/items', { headers: guest, json })).status, 201);
  assert.is((await academy.ask('POST', '/api/v1/cart/items', { headers: guest, json: { slug: 'bare' } })).status, 200);
  assert.is((await academy.ask('GET', '/api/v1/cart', { headers: guest })).json.data.total_minor, 240_000);
  assert.match(String((await academy.ask('GET', '/api/v1/cart')).headers['set-cookie']), /^tkawen_cart_key=\w{32};/);

  const headers = await signIn(academy, 'karim@example.com');
  // Known of the real one: it fails where there is neither a cart nor a key.
  assert.is((await academy.ask('POST', '/api/v1/checkout', { headers })).status, 500);
  assert.is((await academy.ask('POST', '/api/v1/checkout', { headers: { ...headers, 'X-Cart-Key': 'nobody' } })).status, 404);
  const order = await academy.ask('POST', '/api/v1/checkout', { headers: { ...headers, ...guest } });
  assert.equal([order.status, order.json.data.status, order.json.data.total_minor], [201, 'pending', 240_000]);
  const paid = await academy.ask('POST', `/api/v1/orders/${order.json.data.number}/pay`, { headers });
  assert.equal([paid.status, paid.json.requires_payment, paid.json.total_minor], [402, true, 240_000]);
});

test('an Idempotency-Key: the same answer again for a day, 400, 409 and 422 for what is wrong with it', async ({ academy }) => {
  const { ask } = academy;
  const headers = await signIn(academy, 'amina@example.com');
  const checkout = (key: string, json?: object) =>
    ask('POST', '/api/v1/checkout', { headers: { ...headers, 'Idempotency-Key': key }, json });
  const fill = () => ask('POST', '/api/v1/cart/items', { headers, json: { slug: 'bare' } });

  for (const key of ['a b', 'x'.repeat(256)]) assert.is((await checkout(key)).json.error, 'invalid_idempotency_key');
  // What fails is not kept.
  assert.is((await checkout('k1')).status, 500);
  await fill();
  const made = await checkout('k1');
  assert.equal([made.status, made.headers['idempotent-replayed']], [201, undefined]);
  const again = await checkout('k1');
  assert.equal([again.status, again.headers['idempotent-replayed']], [201, 'true']);
  assert.equal(again.json, made.json);
  const reused = await checkout('k1', { coupon: 'SUMMER' });
  assert.equal([reused.status, reused.json.error], [422, 'idempotency_key_reused']);

  const pay = (number: string) =>
    ask('POST', `/api/v1/orders/${number}/pay`, { headers: { ...headers, 'Idempotency-Key': 'k1' } });
  assert.is((await pay(made.json.data.number)).json.data.status, 'paid');
  assert.is((await pay(made.json.data.number)).headers['idempotent-replayed'], 'true');
  assert.is((await pay('ORD-2026-999999')).json.error, 'idempotency_key_reused');
  const unkeyed = await ask('POST', `/api/v1/orders/${made.json.data.number}/pay`, { headers });
  assert.equal([unkeyed.status, unkeyed.json.message], [409, 'This order is already paid.']);

  await fill();
  await ask('POST', '/-/academy', { json: { pause_ms: 300 } });
  const slow = checkout('k2');
  await ask('GET', '/api/v1/auth/me', { headers });
  const early = await checkout('k2');
  assert.equal([early.status, early.json.error, early.headers['retry-after']], [409, 'idempotency_request_in_progress', '1']);
  assert.is((await slow).status, 201);
  await ask('POST', '/-/academy', { json: { seconds: day } });
  assert.is((await checkout('k1')).status, 500);
});

test.run();
