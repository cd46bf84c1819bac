import { connect, type Socket } from 'node:net';
import * as assert from 'uvu/assert';
import { createAjv } from '../../src/contract/validator.ts';
import { contract } from './gateway.ts';

/** An answer as its bytes say it. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Exchange {
  /** The final ones; `interim` holds the statuses of those before them, such as 100. */
  answers: RawAnswer[];
  interim: number[];
  closed: boolean;
}

const patienceMs = 10_000;

/** Writes the bytes, and reads until the gateway closes the connection, or until there are so many answers. */
export async function exchange(url: string, bytes: string | Buffer, until: number | 'closed' = 'closed'): Promise<Exchange> {
  const socket = open(url);
  socket.write(bytes);
  try {
    return await readAnswers(socket, until, methodsIn(bytes));
  } finally {
    socket.destroy();
  }
}

/** A connection whose errors are left to whoever reads from it. */
export function open(url: string): Socket {
  const { port, hostname } = new URL(url);
  return connect(Number(port), hostname).on('error', () => {});
}

/** @param methods of the requests: an answer to HEAD has no body, whatever its length says. */
export function readAnswers(socket: Socket, until: number | 'closed', methods: readonly string[] = []): Promise<Exchange> {
  const { promise, resolve, reject } = Promise.withResolvers<Exchange>();
  let bytes = Buffer.alloc(0);
  const timer = setTimeout(() => reject(new Error(`Not ${until} within ${patienceMs} ms: ${bytes}`)), patienceMs);
  function look(closed: boolean): void {
    const { finals, interim } = parse(bytes, methods);
    if (!closed && (until === 'closed' || finals.length < until)) return;
    clearTimeout(timer);
    resolve({ answers: finals, interim, closed });
  }
  socket.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    if (until !== 'closed') look(false);
  });
  socket.once('close', () => look(true));
  return promise;
}

function parse(bytes: Buffer, methods: readonly string[]): { finals: RawAnswer[]; interim: number[] } {
  const finals: RawAnswer[] = [];
  const interim: number[] = [];
  let rest = bytes.toString('latin1');
  for (let end = rest.indexOf('\r\n\r\n'); end >= 0; end = rest.indexOf('\r\n\r\n')) {
    const [line = '', ...fields] = rest.slice(0, end).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1]);
    if (!status) throw new Error(`This is no answer: ${rest.slice(0, 200)}`);
    rest = rest.slice(end + 4);
    if (status < 200) {
      interim.push(status);
      continue;
    }
    const headers = Object.fromEntries(
      fields.map((field) => [field.split(':', 1)[0]?.toLowerCase(), field.replace(/^[^:]*: */, '')]),
    );
    if (headers['transfer-encoding']) throw new Error('Only answers with a length can be read here.');
    const length = methods[finals.length] === 'HEAD' ? 0 : Number(headers['content-length'] ?? 0);
    if (rest.length < length) break;
    finals.push({ status, headers, body: Buffer.from(rest.slice(0, length), 'latin1').toString() });
    rest = rest.slice(length);
  }
  return { finals, interim };
}

function methodsIn(bytes: string | Buffer): string[] {
  return [...bytes.toString('latin1').matchAll(/^([A-Z]+) \S* HTTP\/1\.[01]\r$/gm)].map(([, method]) => method ?? '');
}

const validateProblem = createAjv({}).compile({
  $ref: '#/components/schemas/Problem',
  components: { schemas: contract.document.components.schemas },
});

/** The answer is a problem of the contract with this status and code, and tells nothing of the gateway's inside. */
export function assertProblem(answer: RawAnswer | undefined, status: number, code: string, what = ''): void {
  assert.is(answer?.status, status, `${what} ${answer?.body}`);
  assert.match(answer?.headers['content-type'] ?? '', /^application\/problem\+json\b/, what);
  const body: Record<string, unknown> = JSON.parse(answer?.body ?? '');
  assert.ok(validateProblem(body), `${what} ${JSON.stringify(validateProblem.errors)}`);
  assert.is(body['error'], code, `${what} ${answer?.body}`);
  assert.is(body['status'], status, what);
  assert.is(body['request_id'], answer?.headers['x-request-id'], what);
  assert.not.match(answer?.body ?? '', /node:|\.ts\b|\/src\/|\\n *at /, what);
}

/** The same of an answer that fetch has read. */
export function assertProblemAnswer(
  { status, headers, text }: { status: number; headers: Headers; text: string },
  ...expected: [status: number, code: string, what?: string]
): void {
  assertProblem({ status, headers: Object.fromEntries(headers), body: text }, ...expected);
}
