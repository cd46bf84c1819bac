import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../../support/upstream.ts';

const token = '7|token-of-the-academy';
const pair = (name: string) => JSON.parse(readFileSync(new URL(`pairs/${name}.json`, import.meta.url), 'utf8')).academy;

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>("TKAWEN OS' errors");
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({
    env: {
      UPSTREAM_TKAWEN_OS_ACADEMY_URL: `${context.upstream.url}/api/v1`,
      UPSTREAM_TKAWEN_OS_ACADEMY_CREDENTIAL: token,
      UPSTREAM_TKAWEN_OS_ACADEMY_HOST: 'demo.tkawen.com',
    },
  });
});
test.before.each(async ({ gateway, upstream }) => {
  await gateway.reset();
  upstream.received = [];
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

const calls = {
  list: { id: 'knowledge.courses.list', query: { language: 'ar' } },
  get: { id: 'knowledge.courses.get', path: { course_id: 'crs_react' } },
  verify: { id: 'knowledge.verify', path: { qr_token: 'ACD-2026-1' } },
} as const;
type CallName = keyof typeof calls;

const none = { message: 'Not Found.' };
const laravel = (errors: object) => ({ message: 'The given data was invalid.', errors });
const page = (data: unknown[], meta: object) => ({ data, links: {}, meta });
const unable = { message: 'x', error: 'insufficient_ability', required_ability: 'read' };
const locked = { message: 'أكمل الدرس', error: 'lesson_locked', needs: 'مرحبا', needs_slug: 'welcome' };
const arabic = { message: 'محاولات كثيرة في وقت قصير. انتظر 42 ثانية ثم أعد المحاولة.', retry_after: 42 };

type Row = [call: CallName, status: number, json: unknown, expected: number, error: string, pointers?: string[]];
const rows: Row[] = [
  ['list', 400, { message: 'Bad Request' }, 502, 'upstream_error'],
  ['get', 401, { message: 'Unauthenticated.' }, 502, 'upstream_error'],
  ['list', 403, unable, 502, 'upstream_error'],
  ['get', 403, { message: 'This action is unauthorized.' }, 502, 'upstream_error'],
  ['get', 404, none, 404, 'not_found'],
  ['list', 404, none, 502, 'upstream_error'],
  ['verify', 404, { status: 'not_found' }, 404, 'not_found'],
  ['verify', 404, none, 502, 'upstream_error'],
  ['get', 402, { error: 'x', requires_payment: true, total_minor: 120_000 }, 502, 'upstream_error'],
  ['get', 409, { message: 'x' }, 502, 'upstream_error'],
  ['list', 422, laravel({ language: ['The selected language is invalid.'] }), 400, 'invalid_param', ['/query/language']],
  ['get', 422, laravel({ slug: 'x' }), 400, 'invalid_param', ['/path/course_id']],
  ['verify', 422, laravel({ code: ['x'] }), 400, 'invalid_param', ['/path/qr_token']],
  ['list', 422, laravel({ sort: ['x'] }), 502, 'upstream_error'],
  ['list', 422, { error: 'x' }, 502, 'upstream_error'],
  ['get', 423, locked, 502, 'upstream_error'],
  ['list', 429, arabic, 503, 'upstream_unavailable'],
  ['verify', 429, arabic, 503, 'upstream_unavailable'],
  ['get', 500, { message: 'Server Error' }, 502, 'upstream_error'],
  ['list', 503, { message: 'Service Unavailable' }, 503, 'upstream_unavailable'],
  ['list', 504, { message: 'x' }, 504, 'upstream_timeout'],
  ['get', 200, { data: [] }, 502, 'upstream_error'],
  ['list', 200, { data: {} }, 502, 'upstream_error'],
  ['list', 200, page([{ slug: 'x' }], { total: 1, per_page: 20 }), 502, 'upstream_error'],
  ['list', 200, page([], { total: 100, per_page: 12 }), 502, 'upstream_error'],
  ['list', 200, page([{ ...pair('course.full'), published_at: 'soon' }], { total: 1, per_page: 20 }), 502, 'upstream_error'],
  ['verify', 200, { status: 'valid' }, 502, 'upstream_error'],
  ['verify', 200, { ...pair('verdict.valid'), status: 'suspended' }, 502, 'upstream_error'],
];
for (const [name, status, json, expected, error, pointers] of rows) {
  test(`${name}: ${status} ${JSON.stringify(json).slice(0, 60)} is ${expected} ${error}`, async ({ gateway, upstream }) => {
    const headers = { 'Content-Type': 'application/json', ...(status === 429 && { 'Retry-After': '42' }) };
    upstream.answer = (res) => res.writeHead(status, headers).end(JSON.stringify(json));
    const { id, ...call } = calls[name];
    const answer = await gateway.call(id, { key: gateway.liveKey, ...call });
    assert.equal([answer.status, answer.body.error], [expected, error]);
    if (pointers)
      assert.equal(
        answer.body.errors.map(({ pointer }: { pointer: string }) => pointer),
        pointers,
      );
    if (status === 429) assert.is(answer.headers.get('retry-after'), '42');
    const isAlerted = gateway.logs.some((line) => line.includes('a service refuses the credential of the gateway'));
    assert.is(isAlerted, status === 401 || status === 403);
    assert.not.match(gateway.logs.join() + answer.text, 'token-of-the-academy');
  });
}

test('a page in place of JSON is 502', async ({ gateway, upstream }) => {
  upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>صيانة</h1>');
  for (const { id, ...call } of Object.values(calls)) {
    const answer = await gateway.call(id, { key: gateway.liveKey, ...call });
    assert.equal([answer.status, answer.body.error], [502, 'upstream_error']);
    assert.not.match(answer.text, 'صيانة');
  }
});

test('each call names the academy as its host; the token is shown for courses, and never for a certificate', async (context) => {
  const { gateway, upstream } = context;
  upstream.answer = (res) => res.writeHead(404, { 'Content-Type': 'application/json' }).end('{"status":"not_found"}');
  for (const { id, ...call } of Object.values(calls)) await gateway.call(id, { key: gateway.liveKey, ...call });
  assert.equal(
    upstream.received.map(({ method, url, headers }) => [method, url, headers.host, headers.authorization]),
    [
      ['GET', '/api/v1/courses?sort=newest&language=ar&per_page=20&page=1', 'demo.tkawen.com', `Bearer ${token}`],
      ['GET', '/api/v1/courses/react', 'demo.tkawen.com', `Bearer ${token}`],
      ['GET', '/api/v1/verify/ACD-2026-1', 'demo.tkawen.com', undefined],
    ],
  );
  for (const { headers } of upstream.received) assert.not.match(JSON.stringify(headers), gateway.liveKey);
});

test("without a host and a name of its own, the academy is its URL's host", async ({ upstream }) => {
  const gateway = await startGateway({ env: { UPSTREAM_TKAWEN_OS_ACADEMY_URL: `${upstream.url}/api/v1` } });
  const json = JSON.stringify(pair('verdict.valid'));
  upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'application/json' }).end(json);
  const { body } = await gateway.call('knowledge.verify', { key: null, path: { qr_token: 'ACD-2026-1' } });
  await gateway.stop();
  assert.equal([body.issued_by, body.qr_url], [new URL(upstream.url).host, `${upstream.url}/certificates/verify/ACD-2026-1`]);
  assert.equal(
    [upstream.received[0]?.headers.host, upstream.received[0]?.headers.authorization],
    [new URL(upstream.url).host, undefined],
  );
});

test.run();
