import { sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eventually, operations, startGateway, type TestGateway } from '../support/gateway.ts';
import { cutDatabase } from '../support/outage.ts';
import { exchange, open } from '../support/raw.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('access-log');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.before.each(async ({ gateway, upstream }) => {
  await settled(gateway);
  await gateway.reset();
  upstream.received = [];
  upstream.answer = (res) => res.writeHead(204).end();
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

// biome-ignore lint/suspicious/noExplicitAny: a log line has the fields that its writer gave it.
type Line = Record<string, any>;

function lines({ logs }: TestGateway): Line[] {
  return logs.map((line) => JSON.parse(line));
}

function requestLines(gateway: TestGateway): Line[] {
  return lines(gateway).filter(({ msg }) => msg === 'request');
}

/** Waits for the rows of all requests that have a line, so that none comes after the next test has begun. */
async function settled(gateway: TestGateway, count = requestLines(gateway).length): Promise<Record<string, unknown>[]> {
  await eventually(
    async () => (await gateway.rows('request_log')).length,
    (length) => length >= count,
  );
  return gateway.rows('request_log');
}

const kinds: [what: string, bytes: string, status: number, operation: string | null, error: string | null][] = [
  ['a success', 'GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n', 200, 'health.check', null],
  ['HEAD', 'HEAD /v1/health HTTP/1.1\r\nHost: x\r\n\r\n', 200, 'health.check', null],
  ['OPTIONS', 'OPTIONS /v1/health HTTP/1.1\r\nHost: x\r\n\r\n', 204, null, null],
  ['an ambiguous path', 'GET //v1/health HTTP/1.1\r\nHost: x\r\n\r\n', 400, null, 'invalid_param'],
  ['no key', 'GET /v1/keys HTTP/1.1\r\nHost: x\r\n\r\n', 401, 'keys.list', 'missing_authorization'],
  ['an unknown path', 'GET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n', 404, null, 'not_found'],
  ['a wrong method', 'POST /v1/health HTTP/1.1\r\nHost: x\r\n\r\n', 405, null, 'method_not_allowed'],
  ['a long address', `GET /${'a'.repeat(9_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 414, null, 'uri_too_long'],
  ['long headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431, null, 'headers_too_large'],
  ['what cannot be read', 'nonsense\r\n\r\n', 400, null, 'invalid_param'],
  ['CONNECT', 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n', 400, null, 'invalid_param'],
  ['a request that is cut', 'GET /v1/health HTTP/1.1\r\nHos', 400, null, 'invalid_param'],
];
test('one line and one row for each request, with the same fields, whatever became of it', async ({ gateway }) => {
  for (const [what, bytes, status, operation, error] of kinds) {
    const socket = open(gateway.url);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.resume();
    socket.end(bytes);
    await closed;
    const line = requestLines(gateway).at(-1);
    assert.is(line?.['status'], status, what);
    assert.is(line?.['operation_id'], operation, what);
    assert.is(line?.['error'], error, what);
  }
  const rows = await settled(gateway, kinds.length);
  assert.is(rows.length, kinds.length);
  assert.is(requestLines(gateway).length, kinds.length);
  for (const line of requestLines(gateway)) {
    const row = rows.find(({ id }) => id === line['request_id']);
    for (const field of ['method', 'path', 'status', 'error', 'operation_id', 'account_id', 'upstream'])
      assert.is(line[field], row?.[field], field);
    assert.ok(line['duration_ms'] >= 0 && line['duration_ms'] < 5_000);
    assert.ok(line['path'].length <= 512);
  }
});

test('a call tells who called what in which mode, how much went each way, and how the service fared', async ({
  gateway,
  upstream,
}) => {
  const body = `{"name":"x"}${' '.repeat(100)}`;
  const answer = JSON.stringify({ answer: 'y'.repeat(3_000) });
  upstream.answer = (res) => res.writeHead(201, { 'Content-Type': 'application/json' }).end(answer);
  const sent = [
    { body, headers: { 'Accept-Encoding': 'identity' } },
    { body, headers: { 'Accept-Encoding': 'gzip' } },
  ];
  for (const call of sent) await gateway.request('/v1/connect/rooms', { method: 'POST', key: gateway.liveKey, ...call });
  const rows = await settled(gateway, 2);
  const [key] = (await gateway.rows('key')).filter(({ mode }) => mode === 'live');
  for (const row of rows) {
    assert.is(row['account_id'], gateway.accountId);
    assert.is(row['key_id'], key?.['id']);
    assert.is(row['mode'], 'live');
    assert.is(row['operation_id'], 'connect.rooms.create');
    assert.is(row['method'], 'POST');
    assert.is(row['path'], '/v1/connect/rooms');
    assert.is(row['status'], 201);
    assert.is(row['upstream'], 'liqaa');
    assert.is(row['upstream_status'], 201);
    assert.ok(Number(row['upstream_ms']) > 0);
    assert.is(Number(row['request_bytes']), body.length);
  }
  const bytes = rows.map((row) => Number(row['response_bytes'])).sort((a, b) => a - b);
  assert.is(bytes[1], answer.length);
  assert.ok((bytes[0] ?? 0) > 0 && (bytes[0] ?? 0) < 200, String(bytes));
});

test('bytes are counted, and not what a length claims', async ({ gateway, upstream }) => {
  const most = '18446744073709551615';
  const authorized = `HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.liveKey}\r\n`;
  const chunks = 'Transfer-Encoding: chunked\r\n\r\nc\r\n{"name":"x"}\r\n0\r\n\r\n';
  await exchange(gateway.url, `POST /v1/keys ${authorized}Content-Length: ${most}\r\n\r\n`);
  await exchange(gateway.url, `POST /v1/connect/rooms ${authorized}${chunks}`, 1);
  upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': most }).end();
  await exchange(gateway.url, `HEAD /v1/connect/rooms/rm_1 ${authorized}\r\n`, 1);
  const rows = await settled(gateway, 3);
  const bytes = rows.map((row) => [row['method'], row['status'], Number(row['request_bytes'])].join(' ')).sort();
  assert.equal(bytes, ['HEAD 200 0', 'POST 204 12', 'POST 413 0']);
  assert.ok(rows.every((row) => Number(row['response_bytes']) < 1_000));
});

test('a client that leaves before its answer gets one line, 499, and no error of ours', async ({ gateway, upstream }) => {
  upstream.answer = () => {};
  const socket = open(gateway.url);
  socket.write(`GET /v1/connect/rooms/rm_1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.liveKey}\r\n\r\n`);
  await eventually(
    () => upstream.received.length,
    (count) => count === 1,
  );
  socket.resetAndDestroy();
  const [row] = await settled(gateway, 1);
  assert.is(row?.['status'], 499);
  assert.is(row?.['upstream'], 'liqaa');
  assert.equal(
    requestLines(gateway).map(({ aborted, level }) => [aborted, level]),
    [[true, 'info']],
  );
  assert.not.ok(lines(gateway).some(({ level }) => level === 'error'));
});

test('an answer that a service cuts before it has begun is the failure of the service', async ({ gateway, upstream }) => {
  upstream.answer = (res) => {
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 5 }).flushHeaders();
    res.destroy();
  };
  await gateway.request('/v1/connect/rooms/rm_1', { key: gateway.liveKey }).catch(() => {});
  const [row] = await settled(gateway, 1);
  assert.is(row?.['error'], 'upstream_error');
  assert.ok(row?.['status'] === 200 || row?.['status'] === 502, String(row?.['status']));
});

test('requests that wait behind another on their connection have a line each, in order', async ({ gateway }) => {
  const paths = Array.from({ length: 20 }, (_, i) => `/v1/nothing/${i}`);
  await exchange(gateway.url, paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''), paths.length);
  assert.equal(
    requestLines(gateway).map(({ path }) => path),
    paths,
  );
});

test('no secret is in any line or row of any table, wherever a caller puts it', async ({ gateway, upstream }) => {
  const secrets = {
    key: gateway.liveKey,
    unknownKey: `sk_live_${'Zz9'.repeat(12)}zz`,
    webhook: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw+/SGVsbG8=',
    jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJoaWRkZW4ifQ.c2lnbmF0dXJlLWhpZGRlbg',
    url: 'postgres://operator:hunter2-hidden@db.internal:5432/main',
    oddUrl: 'redis://operator:p@ss,hunter2-hidden@cache/0',
  };
  // What is looked for: no part of them that would still be worth something.
  const traces = [gateway.liveKey.slice(8), 'Zz9Zz9', 'MfKQ9r8GKYqr', 'SGVsbG8', 'eyJzdWIi', 'c2lnbmF0', 'hunter2-hidden'];
  upstream.answer = (res) => res.destroy();
  for (const secret of Object.values(secrets)) await putEverywhere(gateway, secret);
  await settled(gateway);
  const stored = await everyRow(gateway);
  assert.ok(stored.length > 50);
  for (const trace of traces) {
    for (const text of [...gateway.logs, ...stored]) assert.not.match(text, trace, `${trace} in ${text}`);
  }
});

async function putEverywhere(gateway: TestGateway, secret: string): Promise<void> {
  const encoded = encodeURIComponent(secret);
  const key = gateway.liveKey;
  for (const path of [
    `/${secret}`,
    `/v1/x${secret}`,
    `/v1/${encoded}`,
    `/v1/connect/rooms/${encoded}`,
    `/v1/a%3D${encoded}/b`,
    `/v1/connect/rooms/key=${secret}`,
  ]) {
    for (const method of ['GET', 'DELETE'])
      await exchange(gateway.url, `${method} ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n\r\n`, 1);
  }
  await gateway.request(`/v1/connect/rooms?cursor=${encoded}&${encoded}=1`, { key });
  await gateway.request(`/v1/health?api_key=${encoded}`, { key: null });
  await gateway.request('/v1/identity/me', {
    key: null,
    headers: { Authorization: `Basic ${btoa(secret)}`, Cookie: `k=${encoded}` },
  });
  const headers = {
    'User-Agent': secret,
    Referer: secret,
    'X-Api-Key': secret,
    'Idempotency-Key': encoded,
    traceparent: secret,
    Accept: secret,
  };
  await gateway.request('/v1/connect/rooms/rm_1', { key, headers });
  await gateway.request('/v1/health', { key: null, headers });
  await gateway.request('/v1/connect/rooms', { method: 'POST', key, body: { name: secret } });
  await gateway.request('/v1/connect/rooms', { method: 'POST', key, body: { name: 'x', [secret]: secret } });
  await gateway.request('/v1/keys', { method: 'POST', key, body: `{"name":"${secret}",` });
  await gateway.request('/v1/keys', { method: 'POST', key, body: { name: 'x', scopes: [secret] } });
  await exchange(gateway.url, `${secret} ${secret} HTTP/1.1\r\n\r\n`);
  await exchange(gateway.url, `GET / HTTP/1.1\r\nHost: ${secret}\r\n\r\n`, 1);
  await exchange(gateway.url, `CONNECT ${secret} HTTP/1.1\r\nHost: x\r\n\r\n`);
}

async function everyRow({ db }: TestGateway): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db);
  const rows = await Promise.all(
    tables.rows.map(({ name }) => sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.raw(name)} t`.execute(db)),
  );
  return rows.flatMap((result) => result.rows.map(({ row }) => row));
}

test('a row that the database refuses keeps no other out', async ({ gateway }) => {
  await sql`alter table request_log add constraint odd check (path not like '%/odd/%') not valid`.execute(gateway.db);
  const paths = Array.from({ length: 30 }, (_, i) => (i % 10 === 3 ? `/odd/${i}` : `/even/${i}`));
  for (const path of paths) await gateway.request(path);
  const rows = await settled(gateway, 27);
  assert.is(rows.length, 27);
  await sql`alter table request_log drop constraint odd`.execute(gateway.db);
  gateway.logs.length = 0;
});

test('rows wait for a database that is away, and none is lost', async ({ gateway }) => {
  {
    await using _outage = await cutDatabase(gateway);
    for (let i = 0; i < 20; i++) assert.is((await gateway.request(`/v1/nothing/${i}`)).status, 404);
  }
  const rows = await settled(gateway, 20);
  assert.is(rows.filter((row) => row['status'] === 404).length, 20);
});

test('a line names an operation of the contract, or none, never what a caller has written', async ({ gateway }) => {
  for (const path of ['/v1/nothing', '/v1/health', '/wp-login.php']) await gateway.request(path);
  for (const { operation_id } of requestLines(gateway)) assert.ok(operation_id === null || operations.has(operation_id));
});

test.run();
