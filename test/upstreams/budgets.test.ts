import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Connections, openConnections } from '../../src/upstreams/connections.ts';
import { Leaving } from '../../src/upstreams/leaving.ts';
import type { Budgets, Upstream } from '../../src/upstreams/registry.ts';
import type { Outcome, ServiceCall } from '../../src/upstreams/service-call.ts';

const budgets: Budgets = { connectMs: 1_000, firstByteMs: 300, totalMs: 5_000 };
const mostConnections = 256;

const test = suite('the times of one try');

/** Does something with the connections to a service. */
async function withService<T>(answer: RequestListener, use: (connections: Connections) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const upstream = { name: 'liqaa', pillar: 'connect', probePath: '/', budgets } as Upstream;
  const connections = openConnections(upstream, { baseUrl, credential: undefined, signingSecret: undefined, settings: {} });
  try {
    return await use(connections);
  } finally {
    await connections.close();
    server.closeAllConnections();
    server.close();
  }
}

function attempt(connections: Connections, changes: Partial<ServiceCall> = {}, times: Budgets = budgets): Promise<Outcome> {
  const call = { method: 'GET', path: '/a', headers: [], body: undefined, isRepeatable: false, ...changes };
  return connections.attempt(call, times, performance.now() + times.totalMs, new Leaving());
}

async function* inPieces(count: number, everyMs: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < count; i++) {
    yield Buffer.from('piece');
    await sleep(everyMs);
  }
}

test('an answer that begins while the body is still sent may take longer than a first byte', async () => {
  const ticks = 20;
  const answer: RequestListener = (req, res) => {
    res.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('begin');
    req.resume().once('end', async () => {
      for (let i = 0; i < ticks; i++) {
        await sleep(40);
        res.write('tick');
      }
      res.end();
    });
  };
  await withService(answer, async (connections) => {
    const outcome = await attempt(connections, { method: 'POST', body: Readable.from(inPieces(5, 40)) });
    assert.ok(outcome.answer?.body instanceof Readable);
    assert.is(await text(outcome.answer.body), `begin${'tick'.repeat(ticks)}`);
  });
});

test('a first byte is waited for from when the request has left, however long it waited for a connection', async () => {
  await withService(
    () => {},
    async (connections) => {
      const held = Array.from({ length: mostConnections }, () => attempt(connections, {}, { ...budgets, firstByteMs: 500 }));
      const started = performance.now();
      const { failure } = await attempt(connections);
      const tookMs = performance.now() - started;
      assert.match(String(failure), 'first-byte');
      assert.ok(tookMs > 700 && tookMs < 3_000, `${tookMs} ms`);
      for (const { failure: reason } of await Promise.all(held)) assert.match(String(reason), 'first-byte');
      assert.ok(connections.hasRoom());
    },
  );
});

test('a body that its caller sends slowly is no silence of the service, but the silence behind it is', async () => {
  await withService(
    (req) => void req.resume(),
    async (connections) => {
      const started = performance.now();
      const { failure } = await attempt(connections, { method: 'POST', body: Readable.from(inPieces(4, 250)) });
      const tookMs = performance.now() - started;
      assert.match(String(failure), 'first-byte');
      assert.ok(tookMs > 1_000 && tookMs < 4_000, `${tookMs} ms`);
    },
  );
});

test('all of a call has its time, an answer that never ends too', async () => {
  await withService(
    (_, res) => void setInterval(() => res.write('x'), 20).unref(),
    async (connections) => {
      const { answer } = await attempt(connections, {}, { ...budgets, totalMs: 600 });
      assert.ok(answer?.body instanceof Readable);
      const failure = await text(answer.body).catch((error: unknown) => error);
      assert.match(String((failure as Error).cause ?? failure), /total|did not answer in time/);
    },
  );
});

test.run();
