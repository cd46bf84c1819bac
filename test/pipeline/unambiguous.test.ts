import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { assertProblem, exchange } from '../support/raw.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('unambiguous');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.before.each(({ gateway, upstream }) => {
  gateway.logs.length = 0;
  upstream.received = [];
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

/** A call that would reach the service, with a live key, in the place of `KEY`. */
const room = 'GET /v1/connect/rooms/rm_1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer KEY\r\n';
const create = 'POST /v1/connect/rooms HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer KEY\r\nContent-Type: application/json\r\n';
const chunked = `${create}Transfer-Encoding: chunked\r\n\r\n`;
const body = 'c\r\n{"name":"x"}\r\n0\r\n\r\n';

function at(target: string): string {
  return `GET ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer KEY\r\n\r\n`;
}

const refused: [what: string, bytes: string, status?: number, code?: string][] = [
  ['two Host headers', `${room}Host: y\r\n\r\n`],
  ['two Host headers that are alike', `${room}Host: x\r\n\r\n`],
  ['a second Host behind 3000 other headers', `${room}${'a:\r\n'.repeat(3000)}Host: y\r\n\r\n`],
  ['two Authorization headers', `${room}Authorization: Bearer KEY\r\n\r\n`],
  ['two Content-Types', `${create}Content-Type: text/csv\r\nContent-Length: 12\r\n\r\n{"name":"x"}`],
  ['two Content-Lengths', `${create}Content-Length: 12\r\nContent-Length: 13\r\n\r\n{"name":"x"}`],
  ['two Content-Lengths that are alike', `${create}Content-Length: 12\r\nContent-Length: 12\r\n\r\n{"name":"x"}`],
  ['a list of Content-Lengths', `${create}Content-Length: 12, 12\r\n\r\n{"name":"x"}`],
  ['a Content-Length with a sign', `${create}Content-Length: +12\r\n\r\n{"name":"x"}`],
  ['a negative Content-Length', `${create}Content-Length: -12\r\n\r\n{"name":"x"}`],
  ['a hexadecimal Content-Length', `${create}Content-Length: 0xc\r\n\r\n{"name":"x"}`],
  ['an empty Content-Length', `${create}Content-Length: \r\n\r\n{"name":"x"}`],
  ['a Content-Length beyond 64 bits', `${create}Content-Length: 18446744073709551616\r\n\r\n{"name":"x"}`],
  ['a Content-Length of 64 bits', `${create}Content-Length: 18446744073709551615\r\n\r\n{"name":"x"}`, 413, 'payload_too_large'],
  [
    'two Idempotency-Keys',
    `${create}Idempotency-Key: aaaaaaaa\r\nIdempotency-Key: bbbbbbbb\r\nContent-Length: 12\r\n\r\n{"name":"x"}`,
  ],
  ['a space before a colon', `${create}Content-Length : 12\r\n\r\n{"name":"x"}`],
  ['no Host', 'GET /v1/health HTTP/1.1\r\n\r\n'],
  ['an empty Host', 'GET /v1/health HTTP/1.1\r\nHost:\r\n\r\n'],
  ['a Host that is none', 'GET /v1/health HTTP/1.1\r\nHost: a b\r\n\r\n'],
  ['a Host with a user', 'GET /v1/health HTTP/1.1\r\nHost: user@x\r\n\r\n'],
  ['a Host with a path', 'GET /v1/health HTTP/1.1\r\nHost: x/y\r\n\r\n'],
  ['a list of Hosts', 'GET /v1/health HTTP/1.1\r\nHost: x, y\r\n\r\n'],

  ['an absolute target', at('http://x/v1/connect/rooms/rm_1')],
  ['the authority as the target', at('x:80')],
  ['the asterisk as the target', at('*')],
  ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['CONNECT', 'CONNECT x:80 HTTP/1.1\r\nHost: x:80\r\n\r\n'],
  ['CONNECT to a path of ours', 'CONNECT /v1/health HTTP/1.1\r\nHost: x\r\n\r\n', 405, 'method_not_allowed'],
  ['no target', 'GET  HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['HTTP/0.9', 'GET /v1/health\r\n\r\n'],
  ['HTTP/0.9 by name', 'GET /v1/health HTTP/0.9\r\n\r\n'],
  ['HTTP/1.2', 'GET /v1/health HTTP/1.2\r\nHost: x\r\n\r\n'],
  ['HTTP/2 in words', 'GET /v1/health HTTP/2.0\r\nHost: x\r\n\r\n'],
  ["HTTP/2's preface", 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],

  ['an encoded slash', at('/v1/connect/rooms/a%2fb')],
  ['an encoded slash, in capitals', at('/v1%2Fconnect/rooms')],
  ['an encoded backslash', at('/v1/connect/rooms%5crm_1')],
  ['a backslash', at('/v1/connect\\rooms')],
  ['an empty segment', at('/v1//connect/rooms')],
  ['an empty first segment', at('//v1/connect/rooms')],
  ['a dot segment', at('/v1/./connect/rooms')],
  ['two dots', at('/v1/connect/rooms/../rooms')],
  ['two dots at the end', at('/v1/connect/rooms/..')],
  ['two encoded dots', at('/v1/connect/%2e%2e/connect/rooms')],
  ['two dots, one of them encoded', at('/v1/connect/rooms/.%2E')],
  ['an escape of one digit', at('/v1/connect/rooms/a%2')],
  ['an escape that is none', at('/v1/connect/rooms/a%zz')],
  ['a bad escape in the query', at('/v1/connect/rooms?cursor=%')],
  ['an encoded null', at('/v1/connect/rooms/a%00')],
  ['an encoded null in the query', at('/v1/connect/rooms?cursor=%00')],
  ['an encoded line break', at('/v1/connect/rooms/a%0d%0aX:y')],
  ['an encoded delete', at('/v1/connect/rooms/a%7f')],
  ['a control character', at('/v1/connect/rooms/a\x01')],
  ['a null', at('/v1/connect/rooms/a\0')],
  ['a tab', at('/v1/connect/rooms/a\tb')],
  ['a letter that is not ASCII', at('/v1/connect/rooms/é')],
  ['a fragment', at('/v1/connect/rooms/a#b')],
  ['escapes that are not UTF-8', at('/v1/connect/rooms/a%ff')],
  ['an overlong escape', at('/v1/connect/rooms/a%c0%ae')],
  ['escapes in the query that are not UTF-8', at('/v1/connect/rooms?cursor=%ff')],
  ['an address of 9 KiB', at(`/v1/${'a'.repeat(9216)}`), 414, 'uri_too_long'],
  ['an address of 20 KiB', at(`/v1/${'a'.repeat(20_480)}`), 431, 'headers_too_large'],
  ['an address of 1 MiB', at(`/v1/${'a'.repeat(1_048_576)}`), 431, 'headers_too_large'],
  ['headers of 20 KiB', `${room}X: ${'a'.repeat(20_480)}\r\n\r\n`, 431, 'headers_too_large'],
  ['ten thousand headers', `${room}${'a: b\r\n'.repeat(10_000)}\r\n`, 431, 'headers_too_large'],

  ['a folded header', `${room}X: a\r\n b\r\n\r\n`],
  ['a folded first header', 'GET /v1/health HTTP/1.1\r\n Host: x\r\n\r\n'],
  ['lines that end with LF', 'GET /v1/health HTTP/1.1\nHost: x\n\n'],
  ['one header that ends with LF', 'GET /v1/health HTTP/1.1\r\nHost: x\nX: y\r\n\r\n'],
  ['a CR in a header', `${room}X: a\rY: b\r\n\r\n`],
  ['a null in a header', `${room}X: a\0b\r\n\r\n`],
  ['a header without a colon', `${room}X\r\n\r\n`],
  ['a header without a name', `${room}: a\r\n\r\n`],
  ['a header with a bad name', `${room}X(Y): a\r\n\r\n`],
  ['a method that is none', 'FETCH /v1/health HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a method in small letters', 'get /v1/health HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['words', 'hello world\r\n\r\n'],
  ['the start of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],

  ['a length and a coding', `${create}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['a coding and a length', `${create}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n`],
  ['two codings', `${create}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n${body}`],
  ['chunked twice', `${create}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n${body}`],
  ['gzip as the coding', `${create}Transfer-Encoding: gzip\r\n\r\n${body}`],
  ['gzip and chunked', `${create}Transfer-Encoding: gzip, chunked\r\n\r\n${body}`],
  ['chunked and something else', `${create}Transfer-Encoding: chunked, identity\r\n\r\n${body}`],
  ['a coding like chunked', `${create}Transfer-Encoding: xchunked\r\n\r\n${body}`],
  ['chunked behind a vertical tab', `${create}Transfer-Encoding: \x0bchunked\r\n\r\n${body}`],
  ['identity as the coding', `${create}Transfer-Encoding: identity\r\n\r\n{"name":"x"}`],
  ['chunked in HTTP/1.0', `${create.replace('1.1', '1.0')}Transfer-Encoding: chunked\r\n\r\n${body}`],
  ['chunks without a size', `${chunked}\r\n${body}`],
  ['a chunk size that is none', `${chunked}z${body.slice(1)}`],
  ['a negative chunk size', `${chunked}-1${body.slice(1)}`],
  ['a chunk size with 0x', `${chunked}0x${body}`],
  ['a chunk size with an underscore', `${chunked}0_${body}`],
  ['a chunk size beyond 64 bits', `${chunked}${'f'.repeat(17)}${body.slice(1)}`],
  ['a chunk that is longer than its size', `${chunked}b${body.slice(1)}`],
  ['chunks that end with LF', `${chunked}${body.replaceAll('\r\n', '\n')}`],
  ['a line break in a chunk extension', `${chunked}c;a=\nb${body.slice(1)}`],
  ['a chunk extension of 20 KiB', `${chunked}c;a=${'b'.repeat(20_480)}${body.slice(1)}`],
  ['trailers of 20 KiB', `${chunked}${body.slice(0, -2)}X: ${'a'.repeat(20_480)}\r\n\r\n`, 431, 'headers_too_large'],
];

for (const [what, bytes, status = 400, code = 'invalid_param'] of refused) {
  test(`${status} for ${what}; the connection is closed, nothing behind it is answered or reaches the service`, async ({
    gateway,
    upstream,
  }) => {
    const withKey = (text: string) => text.replaceAll('KEY', gateway.liveKey);
    const { answers, closed, interim } = await exchange(gateway.url, Buffer.from(withKey(`${bytes}${room}\r\n`), 'latin1'));
    assert.ok(closed);
    assert.is(answers.length, 1, JSON.stringify(answers));
    assertProblem(answers[0], status, code);
    assert.is(answers[0]?.headers['connection'], 'close');
    assert.equal(interim, []);
    assert.is(upstream.received.length, 0);
    const lines = gateway.logs.map((line) => JSON.parse(line));
    assert.is(lines.length, 1, gateway.logs.join('\n'));
    assert.is(lines[0].status, status);
    assert.is(lines[0].request_id, answers[0]?.headers['x-request-id']);
  });
}

test('400 for an ambiguous preflight too', async ({ gateway }) => {
  const preflight =
    'OPTIONS /v1/health HTTP/1.1\r\nHost: x\r\nHost: y\r\nOrigin: https://a.dz\r\nAccess-Control-Request-Method: GET\r\n\r\n';
  const { answers } = await exchange(gateway.url, preflight);
  assert.is(answers.length, 1);
  assertProblem(answers[0], 400, 'invalid_param');
});

const taken: [what: string, bytes: string][] = [
  ['a room', `${room}\r\n`],
  ['HTTP/1.0 with a Host', `${room.replace('1.1', '1.0')}\r\n`],
  ['HTTP/1.0 without one', `${room.replace('1.1', '1.0').replace('Host: x\r\n', '')}\r\n`],
  ['a Host with a port', `${room.replace('Host: x', 'Host: api.tkawen.com:443')}\r\n`],
  ['an IPv6 Host', `${room.replace('Host: x', 'Host: [::1]:80')}\r\n`],
  ['line breaks before the request', `\r\n\r\n${room}\r\n`],
  ['an id with escapes', `${room.replace('rm_1', 'rm_%31')}\r\n`],
  ['headers that repeat and may', `${room}Accept: a/b\r\nAccept: c/d\r\nX: 1\r\nX: 2\r\n\r\n`],
  ['a chunked body', `${chunked}${body}`],
  ['a chunk extension and trailers', `${chunked}c;a=b${body.slice(1, -2)}Authorization: Bearer other\r\n\r\n`],
];
for (const [what, bytes] of taken) {
  test(`${what} passes`, async ({ gateway, upstream }) => {
    const { answers } = await exchange(gateway.url, bytes.replaceAll('KEY', gateway.liveKey), 1);
    assert.is(answers[0]?.status, 204, answers[0]?.body);
    assert.is(upstream.received.length, 1);
    assert.is(upstream.received[0]?.headers.authorization, undefined);
  });
}

test.run();
