import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { traceOf } from '../../src/upstreams/trace.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type HttpAnswer, send } from '../support/http.ts';
import { labContract } from '../support/lab.ts';
import { type Received, startUpstream, type TestUpstream } from '../support/upstream.ts';

const id = '4bf92f3577b34da6a3ce929d0e0e4736';
const parent = '00f067aa0ba902b7';

const unit = suite('trace');

const goneOnWith: [traceparent: string, flags: string][] = [
  [`00-${id}-${parent}-01`, '01'],
  [`00-${id}-${parent}-00`, '00'],
  [`00-${id}-${parent}-ff`, '01'],
  [`00-${id}-${parent}-fe`, '00'],
  [`01-${id}-${parent}-01`, '01'],
  [`cc-${id}-${parent}-01-what-the-future-will-be-like`, '01'],
];
for (const [traceparent, flags] of goneOnWith) {
  unit(`${traceparent} is gone on with, in the version that we know`, () => {
    const trace = traceOf(traceparent);
    assert.is(trace.id, id);
    assert.ok(trace.isCallers);
    assert.match(trace.traceparent, new RegExp(`^00-${id}-(?!${parent})[0-9a-f]{16}-${flags}$`));
  });
}

const begunAnew = [
  '',
  'nonsense',
  `ff-${id}-${parent}-01`,
  `00-${id}-${parent}-01-more`,
  `00-${id}-${parent}-01, 00-${id}-${parent}-01`,
  `cc-${id}-${parent}-01.more`,
  `00-${'0'.repeat(32)}-${parent}-01`,
  `00-${id}-${'0'.repeat(16)}-01`,
  `00-${id.toUpperCase()}-${parent}-01`,
  `00-${id}-${parent}-1`,
  `00-${id}-${parent}`,
  `0-${id}-${parent}-01`,
  ` 00-${id}-${parent}-01`,
];
for (const traceparent of begunAnew) {
  unit(`"${traceparent}" begins a new trace, which nobody has asked to record`, () => {
    const trace = traceOf(traceparent);
    assert.is.not(trace.id, id);
    assert.not.ok(trace.isCallers);
    assert.match(trace.traceparent, new RegExp(`^00-${trace.id}-[0-9a-f]{16}-00$`));
  });
}

unit('no two traces are alike', () => {
  const traces = Array.from({ length: 5_000 }, () => traceOf(undefined));
  assert.is(new Set(traces.map((trace) => trace.id)).size, traces.length);
  assert.is(new Set(traces.map(({ traceparent }) => traceparent.split('-')[2])).size, traces.length);
});

unit.run();

interface Fixture {
  gateway: TestGateway;
  upstream: TestUpstream;
}

const test = suite<Fixture>('headers');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({
    contract: labContract(),
    env: { UPSTREAM_LIQAA_URL: context.upstream.url, TKAWEN_API_TRUSTED_PROXIES: '127.0.0.1' },
  });
});
test.before.each(({ gateway, upstream }) => {
  gateway.logs.length = 0;
  upstream.received = [];
  upstream.answer = (res) => res.writeHead(204).end();
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

function get({ gateway }: Fixture, headers: Record<string, string> = {}): Promise<HttpAnswer> {
  return send(`${gateway.url}/v1/connect/files/a`, { key: gateway.liveKey, headers });
}

async function arrived(context: Fixture, headers: Record<string, string>): Promise<Received['headers']> {
  await get(context, headers);
  return context.upstream.received[0]?.headers ?? {};
}

test('the trace goes on at the service, with its state, and is in our log', async (context) => {
  const headers = await arrived(context, { traceparent: `00-${id}-${parent}-01`, tracestate: 'vendor=1,other=2' });
  assert.match(String(headers['traceparent']), new RegExp(`^00-${id}-[0-9a-f]{16}-01$`));
  assert.is(headers['tracestate'], 'vendor=1,other=2');
  assert.match(context.gateway.logs.join('\n'), `"trace_id":"${id}"`);
});

test('without a trace that can be read there is a new one, and no state', async (context) => {
  const headers = await arrived(context, { traceparent: `00-${id}-${parent}-01-more`, tracestate: 'vendor=1' });
  assert.not.match(String(headers['traceparent']), id);
  assert.is(headers['tracestate'], undefined);
});

const addresses: [forwardedFor: string, node: string][] = [
  ['203.0.113.7', 'for=203.0.113.7'],
  ['2001:db8::7', 'for="[2001:db8::7]"'],
  ['::ffff:203.0.113.7', 'for=203.0.113.7'],
  ['198.51.100.1, 203.0.113.7', 'for=203.0.113.7'],
  ['203.0.113.7;host=evil', 'for=unknown'],
  ['203.0.113.7:4711', 'for=unknown'],
];
for (const [forwardedFor, node] of addresses) {
  test(`Forwarded says ${node} where our proxy says ${forwardedFor}`, async (context) => {
    const headers = await arrived(context, { 'X-Forwarded-For': forwardedFor, Forwarded: 'for=10.0.0.1;proto=https' });
    assert.is(headers['forwarded'], node);
    assert.is(headers['x-forwarded-for'], undefined);
  });
}

test('Via and X-Request-Id are ours', async (context) => {
  const headers = await arrived(context, { Via: '1.0 mine', 'X-Request-Id': 'mine' });
  assert.is(headers['via'], '1.1 tkawen-api');
  assert.match(String(headers['x-request-id']), /^req_/);
});

test('of the rest only what services need passes', async (context) => {
  const kept = { Accept: 'video/*', 'Accept-Language': 'fr', 'User-Agent': 'sdk/1' };
  const dropped = {
    'Accept-Encoding': 'br',
    Cookie: 'a=b',
    DNT: '1',
    Host: 'evil.example',
    Origin: 'https://evil.example',
    'Proxy-Authorization': 'Basic x',
    Referer: 'https://evil.example',
    TE: 'trailers',
    'X-Api-Key': 'x',
    'X-Forwarded-Host': 'evil.example',
    'X-Http-Method-Override': 'DELETE',
    'X-Original-URL': '/admin',
    'X-TKAWEN-Account-Id': 'acc_forged',
    'X-TKAWEN-Mode': 'forged',
    'X-TKAWEN-Identity-Signature': 'v1=forged',
  };
  const headers = await arrived(context, { ...kept, ...dropped });
  for (const [name, value] of Object.entries(kept)) assert.is(headers[name.toLowerCase()], value, name);
  for (const [name, value] of Object.entries(dropped)) assert.is.not(headers[name.toLowerCase()], value, name);
  assert.is(headers['accept-encoding'], 'identity');
  assert.is(headers.host, new URL(context.upstream.url).host);
  assert.is(headers['x-tkawen-account-id'], context.gateway.accountId);
  assert.is(headers['x-tkawen-mode'], 'live');
  assert.is(headers['x-tkawen-identity-signature'], undefined);
});

test('what Connection names stays here, but for what we say ourselves', async (context) => {
  const headers = await arrived(context, {
    Connection: 'close, Range, ACCEPT , X-Request-Id, Via, Authorization, traceparent',
    Range: 'bytes=0-9',
    Accept: 'video/*',
    'Accept-Language': 'fr',
    traceparent: `00-${id}-${parent}-01`,
  });
  assert.is(headers.range, undefined);
  assert.is(headers.accept, undefined);
  assert.is(headers['accept-language'], 'fr');
  assert.match(String(headers['x-request-id']), /^req_/);
  assert.is(headers['via'], '1.1 tkawen-api');
  assert.match(String(headers['traceparent']), /^00-/);
});

const withheld: Record<string, string> = {
  'Set-Cookie': 'inside=1',
  Server: 'inside/1',
  'X-Powered-By': 'inside',
  Via: '1.1 inside',
  'Alt-Svc': 'h3="inside:443"',
  'Keep-Alive': 'timeout=1',
  'Proxy-Authenticate': 'inside',
  'WWW-Authenticate': 'inside',
  Upgrade: 'inside',
  Trailer: 'X-Inside',
  'Access-Control-Allow-Origin': 'https://inside.example',
  'Access-Control-Allow-Credentials': 'inside',
  'Content-Security-Policy': 'inside',
  'Content-Security-Policy-Report-Only': 'inside',
  'Cross-Origin-Resource-Policy': 'inside',
  'Referrer-Policy': 'inside',
  'Strict-Transport-Security': 'inside',
  'X-Content-Type-Options': 'inside',
  'X-Frame-Options': 'inside',
  'Clear-Site-Data': '"inside"',
  'X-Accel-Redirect': '/inside',
  'RateLimit-Policy': 'inside',
  'X-RateLimit-Limit': 'inside',
  'X-Request-Id': 'inside',
  'X-TKAWEN-Cost': 'inside',
  'Idempotent-Replayed': 'inside',
};
for (const [name, value] of Object.entries(withheld)) {
  test(`a service's ${name} does not leave`, async (context) => {
    context.upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'video/mp4', [name]: value }).end('abc');
    const { text, headers } = await get(context);
    assert.is(text, 'abc');
    assert.not.match(String(headers[name.toLowerCase()]), /inside/i);
  });
}

test('what its Connection names does not leave either, however it is written', async (context) => {
  context.upstream.answer = (res) =>
    res
      .writeHead(200, { Connection: ['X-One , x-two', 'X-THREE'], 'X-One': '1', 'X-Two': '2', 'X-Three': '3', 'X-Four': '4' })
      .end();
  const { headers } = await get(context);
  assert.equal(
    ['x-one', 'x-two', 'x-three', 'x-four'].map((name) => headers[name]),
    [undefined, undefined, undefined, '4'],
  );
});

test('what a service says of its answer passes, and beside what we say ourselves', async (context) => {
  const said = {
    'Cache-Control': 'private, max-age=60',
    'Content-Disposition': 'attachment; filename="a.mp4"',
    'Content-Language': 'fr',
    'Content-Location': '/elsewhere',
    'Last-Modified': 'Sun, 22 Nov 2026 10:00:00 GMT',
    Location: '/elsewhere',
    'X-Own': 'own',
  };
  context.upstream.answer = (res) =>
    res.writeHead(200, { ...said, Vary: 'Accept-Language', 'Content-Type': 'video/mp4' }).end('abc');
  const { headers } = await get(context);
  for (const [name, value] of Object.entries(said)) assert.is(headers[name.toLowerCase()], value, name);
  assert.is(headers.vary, 'Accept-Encoding, Accept-Language');
  assert.is(headers['x-content-type-options'], 'nosniff');
  assert.is(headers['x-frame-options'], 'DENY');
  assert.match(headers['x-request-id'] as string, /^req_/);
});

test('a header that is given several times passes as often', async (context) => {
  context.upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'video/mp4', Link: ['<a>', '<b>'] }).end('abc');
  const { rawHeaders } = await get(context);
  assert.equal(
    rawHeaders.filter((_, i) => rawHeaders[i - 1]?.toLowerCase() === 'link'),
    ['<a>', '<b>'],
  );
});

test.run();
