import { randomInt } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Operation, operationObjects } from '../../src/contract/operation.ts';
import { upstreamPath } from '../../src/upstreams/path.ts';
import { registry, variablePrefix } from '../../src/upstreams/registry.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { labContract } from '../support/lab.ts';
import { open, readAnswers } from '../support/raw.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const rounds = 400;
const lab = labContract();
/** Those with a value in their path, without a body, whose service has the contract's API. */
const operations = lab.operations.filter(
  ({ method, path, upstream }) =>
    /^(GET|DELETE)$/.test(method) &&
    path.includes('{') &&
    registry.some(({ name, adapter }) => name === upstream?.name && !adapter),
);
/** Those that take any value. The others want an id. */
const free = operations.filter(({ id }) => /\.(files|shelves)\./.test(id));
const examples = new Map(
  [...operationObjects(lab.document)].map(([, , { operationId, parameters = [] }]) => [
    operationId,
    Object.fromEntries(parameters.map(({ name, example }) => [name, String(example ?? 'a')])),
  ]),
);

interface Fixture {
  gateway: TestGateway;
  upstream: TestUpstream;
}

const test = suite<Fixture>('paths');
test.before(async (context) => {
  context.upstream = await startUpstream();
  const names = new Set(operations.map(({ upstream }) => variablePrefix(upstream?.name ?? '')));
  const env = Object.fromEntries([...names].map((prefix) => [`${prefix}_URL`, context.upstream.url]));
  context.gateway = await startGateway({ contract: lab, env });
});
test.before.each(({ gateway, upstream }) => {
  gateway.logs.length = 0;
  upstream.received = [];
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

/** Random choices that a seed repeats (mulberry32). */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.next(from.length)] as T;
  }

  text(from: readonly string[], most: number): string {
    return Array.from({ length: 1 + this.next(most) }, () => this.pick(from)).join('');
  }
}

/** As they may stand in a value. */
const letters = [
  ...'abcXYZ0189-_.~:@!$&()*+,;=?#%/\\ "<>[]{}|^`éß📅\u2028\ufeff',
  '..',
  './',
  '//',
  '%2e',
  '%2f',
  '%25',
  '%00',
  '\t',
  '\0',
];
/** As they may stand in a target, be it well formed or not. */
const raw = [
  ...'abcXYZ0189-_.~:@!$&()*+,;=?#%/\\"<>[]{}|^`',
  ...[
    '..',
    '../',
    '..;/',
    '/./',
    '//',
    '%',
    '%2',
    '%zz',
    '%2e',
    '%2E%2e',
    '%2f',
    '%2F',
    '%5c',
    '%5C..',
    '%252e',
    '%252f',
    '%255c',
  ],
  ...[
    '%00',
    '%0d%0a',
    '%09',
    '%20',
    '%7f',
    '%80',
    '%c0%af',
    '%c0%ae',
    '%e0%80%af',
    '%f0%9f%93%85',
    '%u002e',
    'http://evil/',
    '@evil',
    '\u00e9',
    '\x7f',
  ],
];

function fill(template: string, value: (name: string) => string): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
}

function pickOperation(dice: Dice): Operation {
  return dice.pick(dice.next(2) === 0 ? free : operations);
}

/** What a service may be asked, whatever its caller has written. */
function assertWithin(template: string, url: string, what: string): void {
  const [path = '', query] = url.split('?', 2);
  const fixed = template.slice(0, `${template}{`.indexOf('{'));
  assert.ok(path.startsWith(fixed), `${what}: ${url} does not start with ${fixed}`);
  assert.not.match(path, /\/\/|\\|%2f|%5c|%00|[^\x21-\x7e]|#/i, what);
  const segments = path.split('/');
  const expected = template.split('/');
  assert.is(segments.length, expected.length, `${what}: ${url} is not like ${template}`);
  for (const [place, segment] of segments.entries()) {
    const [before = '', after = ''] = (expected[place] ?? '').split(/\{\w+\}/);
    assert.ok(segment.startsWith(before) && segment.endsWith(after), `${what}: ${url} is not like ${template}`);
    assert.not.match(decodeURIComponent(segment), /^\.{1,2}$/, what);
  }
  if (query !== undefined) assert.not.match(query, /[^\x21-\x7e]|#/, what);
}

function send({ gateway }: Fixture, method: string, target: string) {
  const socket = open(gateway.url);
  const reading = readAnswers(socket, 1, [method]);
  socket.write(`${method} ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.liveKey}\r\n\r\n`);
  return reading.finally(() => socket.destroy());
}

/** Each request that has arrived is like the template of the operation that the gateway has taken it for. */
function assertArrivals({ gateway, upstream }: Fixture, seed: number): void {
  const lines = gateway.logs.map((text): { request_id?: string; operation_id?: string } => JSON.parse(text));
  const taken = new Map(lines.map(({ request_id, operation_id }) => [request_id, operation_id]));
  for (const { method, url, headers } of upstream.received) {
    const operation = lab.operations.find(({ id }) => id === taken.get(String(headers['x-request-id'])));
    assert.is(operation?.method, method, `seed ${seed}: ${url}`);
    assertWithin(operation?.upstream?.path ?? '', url, `seed ${seed}`);
  }
}

test('a path is its template with encoded values, and nothing else, whatever the values are', () => {
  const seed = randomInt(2 ** 31);
  const dice = new Dice(seed);
  for (let round = 0; round < 20 * rounds; round++) {
    const template = pickOperation(dice).upstream?.path ?? '';
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    const params = Object.fromEntries(names.map((name) => [name, dice.text(letters, 6)]));
    const query = Object.fromEntries([[dice.text(letters, 3), dice.text(letters, 6)]]);
    const what = `seed ${seed}, ${template} with ${JSON.stringify(params)}`;
    if (/\/\.{1,2}(?:\/|$)/.test(fill(template, (name) => encodeURIComponent(params[name] ?? '')))) continue;
    const path = upstreamPath(template, params, query);
    assertWithin(template.replace(/\{\w+\}/g, '{x}'), path.replaceAll(/%2f|%5c|%00/gi, 'x'), what);
    const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/]+)')}$`);
    const found = pattern.exec(path.split('?', 1)[0] ?? '')?.slice(1) ?? [];
    assert.equal(found.map(decodeURIComponent), Object.values(params), what);
    assert.equal([...new URLSearchParams(path.split('?')[1])], Object.entries(query), what);
  }
});

test('a value that would change the path is not sent at all', () => {
  for (const id of ['', '.', '..']) assert.throws(() => upstreamPath('/v1/files/{id}', { id }, {}), 'would change the path');
});

test('what reaches a service is like the template of its operation, whatever stands for the values', async (context) => {
  const seed = randomInt(2 ** 31);
  const dice = new Dice(seed);
  for (let round = 0; round < rounds; round++) {
    const { id, method, path } = pickOperation(dice);
    const values = [
      () => dice.text(raw, 5),
      () => encodeURIComponent(dice.text([...'abc.-_~:;@é '], 5)),
      (name: string) => examples.get(id)?.[name] ?? 'a',
    ];
    const value = (name: string) => dice.pick(values)(name);
    const target = fill(path, value) + (dice.next(3) === 0 ? `?${dice.text(raw, 4)}` : '');
    const { answers } = await send(context, method, target);
    assert.ok(answers.length > 0, `seed ${seed}: ${target} was not answered`);
    assert.ok((answers[0]?.status ?? 500) < 500, `seed ${seed}: ${target} was answered with ${answers[0]?.status}`);
  }
  const { received } = context.upstream;
  assert.ok(received.length > rounds / 20, `seed ${seed}: only ${received.length} have arrived`);
  assertArrivals(context, seed);
});

test('nor does it help to write the rest of the target oddly', async (context) => {
  const seed = randomInt(2 ** 31);
  const dice = new Dice(seed);
  for (let round = 0; round < rounds; round++) {
    const { id, method, path } = pickOperation(dice);
    const target = fill(path, (name) => examples.get(id)?.[name] ?? 'a');
    const place = 1 + dice.next(target.length);
    const changed = target.slice(0, place) + dice.text(raw, 2) + target.slice(place + dice.next(3));
    const { answers } = await send(context, method, changed);
    assert.ok(answers.length > 0 && (answers[0]?.status ?? 500) < 500, `seed ${seed}: ${changed} got ${answers[0]?.status}`);
  }
  assertArrivals(context, seed);
});

const attacks = [
  '/v1/connect/files/..',
  '/v1/connect/files/%2e%2e',
  '/v1/connect/files/.%2e',
  '/v1/connect/files/%2e',
  '/v1/connect/files/a/../../../admin',
  '/v1/connect/files/a%2f..%2f..%2fadmin',
  '/v1/connect/files/a%5c..%5cadmin',
  '/v1/connect/files//a',
  '//v1/connect/files/a',
  '/v1/connect/files/%00',
  '/v1/connect/files/a%0d%0aX-Injected:%20b',
  '/v1/connect/files/%c0%ae%c0%ae',
  'http://evil.example/v1/connect/files/a',
];
for (const target of attacks) {
  test(`nothing reaches the service by ${target}`, async (context) => {
    const { answers } = await send(context, 'GET', target);
    assert.ok([400, 404].includes(answers[0]?.status ?? 0), `${answers[0]?.status}`);
    assert.is(context.upstream.received.length, 0);
  });
}

const odd: [target: string, url: string][] = [
  ['/v1/connect/files/%252e%252e%252fadmin', '/v1/files/%252e%252e%252fadmin'],
  ['/v1/connect/files/..;', '/v1/files/..%3B'],
  ['/v1/connect/files/%3F%23', '/v1/files/%3F%23'],
  ['/v1/connect/files/a%20b+c', '/v1/files/a%20b%2Bc'],
  ['/v1/connect/files/%C3%A9', '/v1/files/%C3%A9'],
  ['/v1/connect/shelves/a:b/files/c.txt.txt', '/v1/shelves/a%3Ab/files/c.txt.txt'],
  ['/v1/connect/shelves/a/files/..txt', '/v1/shelves/a/files/..txt'],
];
for (const [target, url] of odd) {
  test(`${target} is ${url} at the service`, async (context) => {
    await send(context, 'GET', target);
    assert.is(context.upstream.received[0]?.url, url);
  });
}

test.run();
