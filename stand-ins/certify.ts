import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { add, type Certificate, certificates, compact, rich } from './certify/certificates.ts';

/**
 * A small Algeria Certify: its two public verifications, which want no key and count calls by address. It has a certificate of
 * each kind (`tkawen_ABC123`, `tkawen_REVOKED` …). `POST /-/certificates` adds or changes one, since no API is published that
 * does.
 */
const routes = [
  {
    pattern: /^\/api\/v1\/public\/verify\/([\w-]{1,128})$/,
    limit: 30,
    answer: rich,
    missing: { success: false, message: 'Certificate not found.' },
  },
  { pattern: /^\/api\/public\/v1\/certificate\/([\w-]{1,128})$/, limit: 60, answer: compact, missing: {} },
];
const minuteMs = 60_000;
const asked = new Map<string, number[]>();

const server = createServer(async (req, res) => {
  const { pathname } = new URL(req.url ?? '/', 'http://certify');
  if (pathname === '/-/certificates') {
    change((await readJson(req)) as Partial<Record<keyof Certificate, string>>);
    return send(res, 200, {});
  }
  const route = routes.find(({ pattern }) => pattern.test(pathname));
  if (!route || req.method !== 'GET') return send(res, pathname === '/' ? 200 : 404, {});

  const now = Date.now();
  const name = `${route.limit} ${req.socket.remoteAddress}`;
  const recent = (asked.get(name) ?? []).filter((time) => time > now - minuteMs);
  const [oldest = now] = recent;
  if (recent.length >= route.limit) {
    const seconds = Math.ceil((oldest + minuteMs - now) / 1000);
    return send(res, 429, { message: 'Too Many Attempts.' }, { 'Retry-After': String(seconds) });
  }
  asked.set(name, [...recent, now]);
  const certificate = certificates.get(route.pattern.exec(pathname)?.[1] ?? '');
  if (!certificate) return send(res, 404, { ...route.missing, error: 'not_found' });
  return send(res, 200, route.answer(certificate, `http://${req.headers.host}`));
});

function change({ token = '', ...fields }: Partial<Record<keyof Certificate, string>>): void {
  const times = ['issued_at', 'expires_at', 'revoked_at'] as const;
  const dates = Object.fromEntries(times.flatMap((name) => (fields[name] ? [[name, new Date(fields[name])]] : [])));
  add({ ...certificates.get(token), ...(fields as object), ...dates, token });
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  return JSON.parse(Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>)).toString());
}

function send(res: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  const all = { ...headers, 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };
  res.writeHead(status, all).end(JSON.stringify(body));
}

server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
process.on('disconnect', () => process.exit(0));
