import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addOrder, listOrders } from './mystoq-api/orders.ts';
import { addProduct, listProducts, productOf } from './mystoq-api/products.ts';
import { invalid, Refusal } from './mystoq-api/refusal.ts';
import { createTenants, tenantNamed } from './mystoq-api/tenants.ts';
import { wilayas } from './mystoq-api/wilayas.ts';

/**
 * A small MyStoq as its published clients know it: products, orders and wilayas below `/v1`, of the tenant that `X-Tenant-ID` names.
 * MYSTOQ_API_KEY is its key, MYSTOQ_TENANTS the slugs of its stores; the lists of every second one come in `data`. What follows is for
 * tests: `POST /-/order {"tenant":…,"id":…,"status":…}` is what a merchant does in the store's own pages, `POST /-/fault
 * {"status":…,"text":…,"type":…,"times":…,"path":…}` makes the next calls fail, of that path if it names one, and gives the calls since the last.
 */
const key = process.env['MYSTOQ_API_KEY'] ?? 'sk_live_demo';
const tenants = createTenants(process.env['MYSTOQ_TENANTS'] ?? 'demo,sarah-beauty');
let fault = { status: 500, text: '', type: 'text/plain', headers: {}, times: 0, path: '' };
let calls: object[] = [];

type Fields = Record<string, unknown>;

const server = createServer(async (req, res) => {
  const bytes = Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>));
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://mystoq');
  try {
    const json = jsonIn(bytes);
    if (pathname.startsWith('/-/')) return send(res, 200, control(pathname, json));
    if (req.headers.authorization !== `Bearer ${key}`) throw new Refusal(401, 'Unauthenticated.');
    calls.push({ method: req.method, path: pathname, query: searchParams.toString(), tenant: req.headers['x-tenant-id'], json });
    if (fault.times > 0 && pathname.startsWith(fault.path)) return sendFault(res);
    send(res, 200, answer(req, pathname, searchParams, json));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Whatever went wrong is told in words.
    res.writeHead(error.status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(error.message);
  }
});

function answer(req: IncomingMessage, path: string, query: URLSearchParams, json: Fields): unknown {
  const slug = req.headers['x-tenant-id'];
  const tenant = tenantNamed(tenants, typeof slug === 'string' ? slug : undefined);
  const listed = <T>(rows: T[]) => (tenant.isWrapped ? { data: rows } : rows);
  const product = /^\/v1\/products\/([^/]+)$/.exec(path)?.[1];
  if (req.method === 'GET' && product !== undefined) return productOf(tenant, decodeURIComponent(product));
  switch (`${req.method} ${path}`) {
    case 'GET /v1/products':
      return listed(listProducts(tenant, query));
    case 'POST /v1/products':
      return addProduct(tenant, json);
    case 'GET /v1/orders':
      return listed(listOrders(tenant, query));
    case 'POST /v1/orders':
      return addOrder(tenant, json);
    case 'GET /v1/wilayas':
      return wilayas;
    default:
      throw new Refusal(404, 'Not Found');
  }
}

function control(path: string, json: Fields): unknown {
  if (path === '/-/order') {
    const order = tenants.get(String(json['tenant']))?.orders.find(({ id }) => id === json['id']);
    if (!order) throw new Refusal(404, 'Order not found.');
    return Object.assign(order, json);
  }
  fault = { status: 500, text: '', type: 'text/plain', headers: {}, times: 0, path: '', ...json };
  const since = calls;
  calls = [];
  return { calls: since };
}

function jsonIn(bytes: Buffer): Fields {
  try {
    return bytes.length > 0 ? (JSON.parse(bytes.toString()) as Fields) : {};
  } catch {
    throw invalid('The body is no JSON.');
  }
}

function send(res: ServerResponse, status: number, json: unknown): void {
  res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
}

function sendFault(res: ServerResponse): void {
  fault.times -= 1;
  res.writeHead(fault.status, { 'Content-Type': fault.type, ...fault.headers }).end(fault.text);
}

server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
process.on('disconnect', () => process.exit(0));
