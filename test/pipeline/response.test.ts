import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Application } from '../../src/pipeline/koa.ts';
import type { GatewayResponse } from '../../src/pipeline/response.ts';
import { listen } from '../../src/server.ts';

const test = suite('what is done to a response before it leaves');

/** The header lines of an answer that was made so, without those that Node adds. */
async function linesOf(make: (res: GatewayResponse) => void, body: () => string | Readable = () => 'ok'): Promise<string[]> {
  const app = new Application([
    async (ctx) => {
      ctx.state.responseBytes = 0;
      make(ctx.res);
      ctx.body = body();
    },
  ]);
  app.on('error', () => {});
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  const { port } = server.address() as AddressInfo;
  try {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const [head = ''] = (await text(socket)).split('\r\n\r\n', 1);
    return head.split('\r\n').filter((line) => !/^(?:Date|Connection|Content-(?:Type|Length)): /.test(line));
  } finally {
    server.close();
  }
}

test('headers leave in the order and the case in which they were set, whatever case they are asked for in', async () => {
  const seen: unknown[] = [];
  const lines = await linesOf((res) => {
    res.setHeader('X-First', 'a').setHeader('x-second', 2);
    seen.push(res.getHeader('x-first'), res.hasHeader('X-SECOND'), res.hasHeader('x-third'), res.getHeader('x-third'));
    seen.push(res.getHeaderNames().includes('x-first'), res.getHeaders()['x-second']);
  });
  assert.equal(lines, ['HTTP/1.1 200 OK', 'X-First: a', 'x-second: 2']);
  assert.equal(seen, ['a', true, false, undefined, true, 2]);
});

test('a header that is set again is replaced, one that is added to has several lines, and one that is removed has none', async () => {
  const lines = await linesOf((res) => {
    res.setHeader('X-A', '1').setHeader('X-B', '2').setHeader('X-C', '3');
    res.setHeader('x-a', '4');
    res.appendHeader('X-B', ['5', '6']).appendHeader('X-D', '7');
    res.removeHeader('x-c');
    res.removeHeader('x-unknown');
  });
  assert.equal(lines, ['HTTP/1.1 200 OK', 'X-A: 4', 'X-B: 2', 'X-B: 5', 'X-B: 6', 'X-D: 7']);
});

test('a value that would break out of its line does not leave, whatever is behind it', async () => {
  for (const value of ['a\r\nX-Forged: 1', 'a\0', 'ي']) {
    for (const body of ['ok', Readable.from(['stream'])]) {
      const lines = await linesOf(
        (res) => res.setHeader('X-A', value),
        () => body,
      );
      assert.equal(lines, ['HTTP/1.1 500 Internal Server Error'], JSON.stringify(value));
    }
  }
  const lines = await linesOf((res) => res.setHeader('X A:', 'b'));
  assert.equal(lines, ['HTTP/1.1 500 Internal Server Error']);
});

test('what is set when the headers have left is refused', async () => {
  let refused: unknown;
  const lines = await linesOf((res) => {
    res.flushHeaders();
    try {
      res.setHeader('X-Late', '1');
    } catch (error) {
      refused = (error as { code?: unknown }).code;
    }
  });
  assert.is(refused, 'ERR_HTTP_HEADERS_SENT');
  assert.equal(
    lines.filter((line) => line.startsWith('X-')),
    [],
  );
});

test('whoever waits for the end is told once, in turn, and at once when it is over', async () => {
  const told: string[] = [];
  let response: GatewayResponse | undefined;
  await linesOf((res) => {
    response = res;
    res.atEnd(() => told.push('first'));
    res.atEnd(() => told.push('second'));
    assert.equal(told, []);
  });
  response?.atEnd(() => told.push('late'));
  assert.equal(told, ['first', 'second', 'late']);
});

test.run();
