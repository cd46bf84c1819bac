import { sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { assertProblemAnswer } from '../support/raw.ts';

const test = suite<{ gateway: TestGateway }>('problem');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

const key = { name: 'ci', scopes: ['usage:read'] };

/** Until it is disposed of, no key can be made: the database fails with this SQLSTATE. */
async function failOnInsert({ db }: TestGateway, state: string, message: string): Promise<AsyncDisposable> {
  await sql`create function fail() returns trigger language plpgsql as ${sql.lit(
    `begin raise exception using errcode = '${state}', message = '${message}'; end`,
  )}`.execute(db);
  await sql`create trigger fail before insert on key execute function fail()`.execute(db);
  return {
    async [Symbol.asyncDispose]() {
      await sql`drop function fail cascade`.execute(db);
    },
  };
}

test('500 tells nothing of what failed; the log does, once, under the same request id, without the secrets in it', async ({
  gateway,
}) => {
  await using _failure = await failOnInsert(gateway, 'P0001', `relation secret_table of ${gateway.liveKey}`);
  const answer = await gateway.call('keys.create', { body: key });
  assertProblemAnswer(answer, 500, 'internal');
  assert.not.match(answer.text, 'secret_table');
  const lines = gateway.logs.filter((line) => line.includes('secret_table')).map((line) => JSON.parse(line));
  assert.is(lines.length, 1);
  assert.is(lines[0].level, 'error');
  assert.is(lines[0].request_id, answer.body.request_id);
  assert.match(lines[0].err.stack, 'keys.create.ts');
  assert.not.match(gateway.logs.join('\n'), gateway.liveKey);
});

const outages: [what: string, state: string][] = [
  ['the disk is full', '53100'],
  ['all connections are taken', '53300'],
  ['the server shuts down', '57P01'],
  ['the server starts', '57P03'],
  ['the connection breaks', '08006'],
];
for (const [what, state] of outages) {
  test(`503 for a change while ${what}, and it works again afterwards`, async ({ gateway }) => {
    {
      await using _failure = await failOnInsert(gateway, state, 'x');
      const answer = await gateway.call('keys.create', { body: key });
      assertProblemAnswer(answer, 503, 'unavailable');
      assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
    }
    assert.is((await gateway.call('keys.create', { body: key })).status, 201);
  });
}

test('every problem names its page and its request, and is stored by nobody', async ({ gateway }) => {
  const answers = [
    await gateway.request('/v1/nothing'),
    await gateway.request('/v1/health', { method: 'POST' }),
    await gateway.request('/v1/keys?limit=x'),
    await gateway.request('/v1/keys', { key: null }),
  ];
  for (const { body, headers } of answers) {
    assert.is(body.type, `https://developer.tkawen.com/errors/${body.error}`);
    assert.is(body.instance, `/requests/${headers.get('x-request-id')}`);
    assert.is(headers.get('cache-control'), 'no-store');
  }
});

test('a problem is JSON for those too who ask for something else', async ({ gateway }) => {
  for (const Accept of ['text/html', 'image/png', 'application/xml;q=1, */*;q=0', 'nonsense'])
    assertProblemAnswer(await gateway.request('/v1/nothing', { headers: { Accept } }), 404, 'not_found', Accept);
});

test('a problem that answers HEAD has no body', async ({ gateway }) => {
  const { status, text, headers } = await gateway.request('/v1/nothing', { method: 'HEAD' });
  assert.is(status, 404);
  assert.is(text, '');
  assert.match(headers.get('content-type') ?? '', 'application/problem+json');
});

test('a request id that the client sends is not taken', async ({ gateway }) => {
  const { headers, body } = await gateway.request('/v1/nothing', { headers: { 'X-Request-Id': 'req_mine' } });
  assert.match(headers.get('x-request-id') ?? '', /^req_[0-9A-Z]{26}$/);
  assert.is(body.request_id, headers.get('x-request-id'));
});

test.run();
