import { request } from 'node:http';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';

export interface Academy {
  standIn: StandIn;
  /** What connects a gateway to the academy's published API, and to nothing else. */
  environment: Record<string, string>;
  /** Calls the stand-in itself, by default as a guest of the academy. */
  ask(method: string, path: string, options?: { json?: unknown; headers?: Record<string, string> }): Promise<AcademyAnswer>;
  /** Makes a course by the contract that the stand-in speaks too. Gives its id. */
  add(course: Record<string, unknown>): Promise<string>;
  /** Moves the stand-in's clock. */
  advance(seconds: number): Promise<void>;
}

export interface AcademyAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the academy answers.
  json: any;
}

/** A stand-in for TKAWEN OS in its own process. */
export async function startAcademy(env: Record<string, string> = {}): Promise<Academy> {
  const standIn = await startStandIn('tkawen-os', env);
  const environment = Object.fromEntries(
    Object.entries(standIn.environment).filter(([name]) => name.startsWith('UPSTREAM_TKAWEN_OS_ACADEMY_')),
  );
  const base = standIn.environment['UPSTREAM_TKAWEN_OS_URL'] ?? '';
  const token = standIn.environment['UPSTREAM_TKAWEN_OS_CREDENTIAL'] ?? '';
  const ask: Academy['ask'] = (method, path, { json, headers = {} } = {}) =>
    send(base, method, path, { Host: 'demo.tkawen.com', ...headers }, json);
  return {
    standIn,
    environment,
    ask,
    async add(course) {
      const headers = { Authorization: `Bearer ${token}`, 'X-TKAWEN-Account-Id': 'acc_1' };
      const { json } = await ask('POST', '/v1/courses', { json: course, headers });
      return json.id;
    },
    async advance(seconds) {
      await ask('POST', '/-/academy', { json: { seconds } });
    },
  };
}

/** `fetch` lets nobody choose the host. */
function send(
  base: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  json: unknown,
): Promise<AcademyAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${base}${path}`,
      { method, headers: { ...headers, 'Content-Type': 'application/json' } },
      async (res) => {
        const text = Buffer.concat(await Array.fromAsync(res as AsyncIterable<Buffer>)).toString();
        resolve({ status: res.statusCode ?? 0, headers: res.headers, json: text === '' ? undefined : JSON.parse(text) });
      },
    );
    sent.on('error', reject);
    sent.end(json === undefined ? undefined : JSON.stringify(json));
  });
}
