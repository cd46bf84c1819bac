import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { open, send } from '../support/http.ts';
import { gibibyte } from '../support/lab.ts';
import { risenBy } from '../support/memory.ts';
import { type GatewayProcess, startProcess } from '../support/process.ts';
import { createTestDatabase } from '../support/stores.ts';

const chunk = Buffer.alloc(65_536, 'x');
const mebibyte = 1_048_576;
const mostRisenMib = 64;
/** In the buffers of four sockets, to each of which systems give up to 16 MiB, of the gateway, and of this process. */
const mostOnTheWay = 80 * mebibyte;

interface Fixture {
  /** Of the same database, to make the key. */
  keys: TestGateway;
  gateway: GatewayProcess;
  service: Server;
  answer: (req: IncomingMessage, res: ServerResponse) => void;
  /** What the service has written, by its own count. */
  written: number;
  /** What is called large: 1 GiB, where that takes no more than some seconds. */
  size: number;
}

const test = suite<Fixture>('streaming');
test.before(async (context) => {
  context.service = createServer((req, res) => {
    if (req.url === '/healthz') res.end();
    else context.answer(req, res);
  });
  await new Promise<void>((resolve) => context.service.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(context.service.address() as AddressInfo).port}`;
  const env = { DATABASE_URL: await createTestDatabase(), UPSTREAM_LIQAA_URL: url };
  context.keys = await startGateway({ env });
  context.gateway = await startProcess({ ...env, TKAWEN_API_LOG_LEVEL: 'info' }, 'test/support/lab-process.ts');
  // What is needed once, such as compiled code, is not what is measured.
  context.answer = takeBytes;
  await upload(context, Readable.from(bytes(64 * mebibyte)));
  context.answer = sendBytes(context, 64 * mebibyte);
  await download(context);
  const started = performance.now();
  await download(context);
  const isSlowMachine = performance.now() - started > 500;
  context.size = isSlowMachine ? 256 * mebibyte : gibibyte;
});
test.after(async ({ keys, gateway, service }) => {
  await gateway.stop();
  await keys.stop();
  service.closeAllConnections();
  service.close();
});

function* bytes(length: number): Generator<Buffer> {
  for (let sent = 0; sent < length; sent += chunk.byteLength) yield chunk;
}

function sendBytes(context: Fixture, length: number, type = 'video/mp4'): Fixture['answer'] {
  return (_req, res) => {
    context.written = 0;
    res.writeHead(200, { 'Content-Type': type });
    const counted = Readable.from(bytes(length)).on('data', ({ byteLength }) => {
      context.written += byteLength;
    });
    pipeline(counted, res).catch(() => {});
  };
}

const takeBytes: Fixture['answer'] = async (req, res) => {
  res.end(String(await count(req)));
};

async function count(readable: Readable): Promise<number> {
  let length = 0;
  const counter = new Writable({
    write({ byteLength }: Buffer, _encoding, done) {
      length += byteLength;
      done();
    },
  });
  await pipeline(readable, counter);
  return length;
}

function begin({ gateway, keys }: Fixture): Promise<IncomingMessage> {
  const request = open(`${gateway.url}/v1/connect/files/a`, { key: keys.liveKey }).end();
  return new Promise((resolve, reject) => request.once('response', resolve).once('error', reject));
}

async function download(context: Fixture): Promise<number> {
  return count(await begin(context));
}

async function upload({ gateway, keys }: Fixture, body: Readable): Promise<string> {
  const headers = { 'Content-Type': 'application/octet-stream' };
  const answer = await send(`${gateway.url}/v1/connect/files/a`, { method: 'PUT', key: keys.liveKey, headers, body });
  return answer.text;
}

/** What a counter stands at when it has not moved for a while. */
async function standstill(look: () => number): Promise<number> {
  let last = 0;
  let since = performance.now();
  return eventually(
    () => {
      const now = look();
      if (now !== last) since = performance.now();
      last = now;
      return now;
    },
    (now) => now > 0 && performance.now() - since > 300,
    15_000,
  );
}

test('a large download, of 1 GiB where the machine is not slow, stays out of memory', async (context) => {
  context.answer = sendBytes(context, context.size);
  const risen = await risenBy(context.gateway.child.pid ?? 0, async () => {
    assert.is(await download(context), context.size);
  });
  assert.ok(risen < mostRisenMib, `${risen} MiB`);
});

test('so does a large upload', async (context) => {
  context.answer = takeBytes;
  const risen = await risenBy(context.gateway.child.pid ?? 0, async () => {
    assert.is(await upload(context, Readable.from(bytes(context.size))), String(context.size));
  });
  assert.ok(risen < mostRisenMib, `${risen} MiB`);
});

test('so does an answer of 100 MiB in JSON', async (context) => {
  const length = 100 * mebibyte;
  context.answer = sendBytes(context, length, 'application/json');
  const risen = await risenBy(context.gateway.child.pid ?? 0, async () => {
    assert.is(await download(context), length);
  });
  assert.ok(risen < mostRisenMib, `${risen} MiB`);
});

test('a service writes no faster than its caller reads', async (context) => {
  const length = 256 * mebibyte;
  context.answer = sendBytes(context, length);
  const risen = await risenBy(context.gateway.child.pid ?? 0, async () => {
    const answer = await begin(context);
    answer.pause();
    const written = await standstill(() => context.written);
    assert.ok(written < mostOnTheWay, `${written} bytes were written`);
    assert.is(await count(answer), length);
  });
  assert.ok(risen < mostRisenMib, `${risen} MiB`);
});

test('a caller writes no faster than the service reads', async (context) => {
  const length = 256 * mebibyte;
  let read = () => {};
  context.answer = (req, res) => {
    read = () => takeBytes(req, res);
  };
  const risen = await risenBy(context.gateway.child.pid ?? 0, async () => {
    let written = 0;
    const body = Readable.from(bytes(length)).on('data', ({ byteLength }) => {
      written += byteLength;
    });
    const uploading = upload(context, body);
    const before = await standstill(() => written);
    assert.ok(before < mostOnTheWay, `${before} bytes were written`);
    read();
    assert.is(await uploading, String(length));
  });
  assert.ok(risen < mostRisenMib, `${risen} MiB`);
});

test('Node has nothing to warn of', ({ gateway }) => {
  assert.not.match(gateway.output(), 'Warning');
});

test.run();
