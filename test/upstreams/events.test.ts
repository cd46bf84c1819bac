import type { IncomingMessage, ServerResponse } from 'node:http';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { open, send } from '../support/http.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

interface Fixture {
  gateway: TestGateway;
  upstream: TestUpstream;
  /** The service's answers, which a test goes on with. */
  streams: ServerResponse[];
}

const test = suite<Fixture>('event streams');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ env: { UPSTREAM_TKAWEN_OS_URL: context.upstream.url } });
});
test.before.each((context) => {
  context.streams = [];
  context.upstream.received = [];
  context.upstream.answer = (res) => {
    res.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-cache' }).flushHeaders();
    context.streams.push(res);
  };
});
test.after(async ({ gateway, upstream }) => {
  await upstream.stop();
  await gateway.stop();
});

const question = JSON.stringify({ course_id: 'crs_abc', question: 'Why?' });

function ask({ gateway }: Fixture, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const request = open(`${gateway.url}/v1/knowledge/ai-tutor`, {
    method: 'POST',
    key: gateway.liveKey,
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream', ...headers },
  });
  request.end(question);
  return new Promise((resolve, reject) => request.once('response', resolve).on('error', reject));
}

function streamOf({ streams }: Fixture): ServerResponse {
  const [stream] = streams;
  if (!stream) throw new Error('The service has not been asked.');
  return stream;
}

test('the headers leave before there is an event', async (context) => {
  const answer = await ask(context);
  assert.is(answer.statusCode, 200);
  assert.is(answer.headers['content-type'], 'text/event-stream; charset=utf-8');
  assert.is(context.streams.length, 1);
  answer.destroy();
});

test('an event is out within 50 ms of coming in', async (context) => {
  const answer = await ask(context);
  const times: number[] = [];
  for (let i = 0; i < 20; i++) {
    const arrival = new Promise<Buffer>((resolve) => answer.once('data', resolve));
    const started = performance.now();
    streamOf(context).write(`data: ${i}\n\n`);
    assert.is(String(await arrival), `data: ${i}\n\n`);
    times.push(performance.now() - started);
  }
  const median = times.sort((a, b) => a - b)[10] ?? 0;
  assert.ok(median < 50, `${median} ms`);
  answer.destroy();
});

test('a client that takes brotli or gzip gets the events as they are, however long they are', async (context) => {
  const answer = await ask(context, { 'Accept-Encoding': 'br, gzip' });
  const event = `data: ${'x'.repeat(100_000)}\n\n`;
  streamOf(context).end(event);
  assert.is(answer.headers['content-encoding'], undefined);
  assert.is((await answer.setEncoding('utf8').toArray()).join(''), event);
  assert.ok(answer.complete);
});

test('with an Idempotency-Key the events stream as well; a repetition is told that they were not kept', async (context) => {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const answer = await ask(context, headers);
  streamOf(context).write('data: 1\n\n');
  assert.is(String(await new Promise<Buffer>((resolve) => answer.once('data', resolve))), 'data: 1\n\n');
  streamOf(context).end();
  await new Promise((resolve) => answer.once('end', resolve).resume());
  const { gateway, upstream } = context;
  const again = await send(`${gateway.url}/v1/knowledge/ai-tutor`, {
    method: 'POST',
    key: gateway.liveKey,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: question,
  });
  assert.is(again.status, 409);
  assert.is(upstream.received.length, 1);
});

test('a stream that the service cuts is cut, not ended', async (context) => {
  const answer = await ask(context);
  answer.on('error', () => {}).resume();
  streamOf(context).write('data: 1\n\n', () => streamOf(context).destroy());
  await new Promise((resolve) => answer.once('close', resolve));
  assert.not.ok(answer.complete);
});

test('a client that leaves ends the stream at the service within a second', async (context) => {
  const answer = await ask(context);
  let closed = false;
  streamOf(context).once('close', () => {
    closed = true;
  });
  streamOf(context).write('data: 1\n\n');
  answer.destroy();
  await eventually(() => closed, Boolean, 1_000);
});

test.run();
