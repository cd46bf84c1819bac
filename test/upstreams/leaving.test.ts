import type { ServerResponse } from 'node:http';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { open } from '../support/http.ts';
import { labContract } from '../support/lab.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

interface Fixture {
  gateway: TestGateway;
  upstream: TestUpstream;
}

const withinMs = 1_000;

const test = suite<Fixture>('a client that leaves');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ contract: labContract(), env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.before.each(({ gateway, upstream }) => {
  gateway.logs.length = 0;
  upstream.received = [];
});
test.after(async ({ gateway, upstream }) => {
  await upstream.stop();
  await gateway.stop();
});

const answers: [when: string, begin: (res: ServerResponse) => void][] = [
  ['before the answer', () => {}],
  ['in a collected answer', (res) => res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 10 }).write('{')],
  ['in a streamed answer', (res) => res.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': 1e6 }).write('abc')],
  [
    'in a streamed answer in JSON',
    (res) => res.writeHead(200, { 'Content-Type': 'application/json' }).write(' '.repeat(100_000)),
  ],
  ['before the first event', (res) => res.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders()],
];
for (const [when, begin] of answers) {
  for (const headers of [{}, { 'Accept-Encoding': 'gzip' }]) {
    test(`${when} aborts the service's work within a second (${JSON.stringify(headers)})`, async ({ gateway, upstream }) => {
      let isAborted = false;
      upstream.answer = (res) => {
        res.once('close', () => {
          isAborted = true;
        });
        begin(res);
      };
      const request = open(`${gateway.url}/v1/connect/files/a`, { key: gateway.liveKey, headers }).on('error', () => {});
      const heard = new Promise((resolve) => request.once('response', resolve));
      request.end();
      await eventually(
        () => upstream.received.length,
        (count) => count === 1,
      );
      if (when.includes('streamed') && !headers['Accept-Encoding']) await heard;
      request.destroy();
      await eventually(() => isAborted, Boolean, withinMs);
      const lines = await eventually(
        () => gateway.logs,
        (logs) => logs.some((line) => line.includes('"msg":"request"')),
      );
      assert.not.match(lines.join('\n'), '"level":"error"');
      assert.match(lines.join('\n'), '"aborted":true');
    });
  }
}

test('in an upload aborts it at the service, which never takes it for whole', async ({ gateway, upstream }) => {
  let isAborted = false;
  let isWhole = false;
  upstream.take = (req) => {
    req.once('aborted', () => {
      isAborted = true;
    });
    req.once('end', () => {
      isWhole = true;
    });
    req.on('error', () => {}).resume();
  };
  for (const length of [{ 'Content-Length': 1_000_000 }, { 'Transfer-Encoding': 'chunked' }]) {
    isAborted = false;
    const headers = { 'Content-Type': 'application/octet-stream', ...length };
    const request = open(`${gateway.url}/v1/connect/files/a`, { method: 'PUT', key: gateway.liveKey, headers });
    const taken = upstream.taken;
    request.on('error', () => {}).write('abc');
    await eventually(
      () => upstream.taken,
      (count) => count > taken,
    );
    request.destroy();
    await eventually(() => isAborted, Boolean, withinMs);
    assert.not.ok(isWhole);
  }
  upstream.take = undefined;
});

test('and returns finds the gateway as it was', async ({ gateway, upstream }) => {
  upstream.answer = (res) => res.writeHead(204).end();
  assert.is((await gateway.request('/v1/connect/files/a', { key: gateway.liveKey })).status, 204);
});

test.run();
