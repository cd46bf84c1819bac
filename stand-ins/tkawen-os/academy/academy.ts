import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Reply } from '../../contract/serve.ts';
import { catalogue, courseDetail, courseResource, findCourse } from './catalogue.ts';
import { advance } from './clock.ts';
import { once, pause } from './idempotency.ts';
import { recordProgress, review, showLesson } from './learning.ts';
import { type Limit, spend } from './limits.ts';
import { pageOf } from './pages.ts';
import { notFound, Refused, refused } from './refusal.ts';
import { addToCart, checkout, removeFromCart, settle, showCart } from './shop.ts';
import { type Ability, addToken, assertAble, describeCaller, issueToken, revokeToken, tokenIn, type User } from './tokens.ts';
import { verdictOn } from './verdicts.ts';

interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly json: Record<string, unknown>;
  /** Of the collection that is asked for. */
  readonly url: string;
  readonly token: ReturnType<typeof tokenIn>;
  readonly ip: string;
}

interface Route {
  /** What a token must be able to do, where one is shown. */
  readonly ability?: Ability;
  readonly answer: (call: Call) => Reply | Promise<Reply>;
  /** In place of those of the whole API, or beside them. */
  readonly limits?: (call: Call) => Limit[];
  readonly hasOwnLimitsOnly?: true;
}

const academy = process.env['TKAWEN_OS_ACADEMY'] ?? 'demo';
addToken(process.env['TKAWEN_OS_ACADEMY_TOKEN'] ?? '7|demo');

const routes: Readonly<Record<string, Route>> = {
  'GET /courses': {
    ability: 'read',
    answer: ({ query, url }) => ({ status: 200, json: pageOf(catalogue(query).map(courseResource), query, url) }),
  },
  'GET /courses/:slug': {
    ability: 'read',
    answer: ({ params }) => ({ status: 200, json: { data: courseDetail(findCourse(params['slug'])) } }),
  },
  'POST /courses/:slug/reviews': {
    ability: 'learn',
    limits: (call) => [{ name: `reviews ${whose(call)}`, most: 6, seconds: 60 }],
    answer: (call) => review(call.params['slug'], userOf(call), call.json),
  },
  'GET /lessons/:slug': { ability: 'read', answer: ({ params, token }) => showLesson(params['slug'], token?.user) },
  'POST /lessons/:slug/progress': {
    ability: 'learn',
    answer: (call) => recordProgress(call.params['slug'], userOf(call), call.json),
  },
  'GET /cart': { ability: 'read', answer: (call) => ofCart(call, showCart) },
  'POST /cart/items': { ability: 'purchase', answer: (call) => ofCart(call, (owner) => addToCart(owner, call.json)) },
  'DELETE /cart/items/:slug': {
    ability: 'purchase',
    answer: (call) => ofCart(call, (owner) => removeFromCart(owner, call.params['slug'] ?? '')),
  },
  'POST /checkout': {
    ability: 'purchase',
    answer: (call) => onceOf(call, '/checkout', (user) => checkout(user, guestKeyIn(call))),
  },
  'POST /orders/:number/pay': {
    ability: 'purchase',
    answer: (call) => onceOf(call, '/orders/{number}/pay', (user) => settle(user, call.params['number'])),
  },
  'POST /auth/token': {
    limits: ({ ip, json }) => [
      { name: `token ${ip}`, most: 60, seconds: 60 },
      { name: `token ${json['email']} ${ip}`, most: 5, seconds: 60 },
    ],
    answer: ({ json }) => issueToken(json),
  },
  'DELETE /auth/token': { answer: (call) => revokeToken(tokenOf(call)) },
  'GET /auth/me': { answer: (call) => describeCaller(tokenOf(call)) },
  'GET /auth/providers': { ability: 'read', answer: () => ({ status: 200, json: { providers: [], password: true } }) },
  'GET /verify/:code': {
    hasOwnLimitsOnly: true,
    limits: ({ ip }) => [
      { name: `verify a minute ${ip}`, most: 10, seconds: 60 },
      { name: `verify a day ${ip}`, most: 300, seconds: 86_400 },
    ],
    answer: ({ params }) => verdictOn(params['code'] ?? ''),
  },
};
const table = Object.entries(routes).map(([name, route]) => {
  const [method, path = ''] = name.split(' ');
  return { method, pattern: new RegExp(`^/api/v1${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`), route };
});

/**
 * The API that TKAWEN OS has published, of one academy, below `/api/v1`; undefined for other paths. What follows is for tests:
 * `POST /-/academy {"seconds":…,"pause_ms":…}` moves its clock, and makes checkouts with a key last.
 */
export async function answerAcademy(req: IncomingMessage, bytes: Buffer): Promise<Reply | undefined> {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://academy');
  if (pathname === '/-/academy') return control(parse(bytes));
  if (!pathname.startsWith('/api/v1/')) return undefined;
  const replied = await reply(req, pathname, searchParams, bytes).catch((error: unknown) => {
    if (error instanceof Refused) return error.reply;
    throw error;
  });
  return { ...replied, headers: { 'Content-Type': 'application/json', ...replied.headers } };
}

async function reply(req: IncomingMessage, pathname: string, query: URLSearchParams, bytes: Buffer): Promise<Reply> {
  const { method, headers, socket } = req;
  assertTenant(headers.host);
  for (const { method: wanted, pattern, route } of table) {
    const found = pattern.exec(pathname);
    if (!found || method !== wanted) continue;
    const params = Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]));
    const url = `https://${headers.host}${pathname}`;
    const token = tokenIn(headers.authorization);
    const call = { params, query, headers, json: parse(bytes), url, token, ip: socket.remoteAddress ?? '' };
    const own = route.limits?.(call) ?? [];
    const general = { name: `api-v1 ${whose(call)}`, most: token ? 120 : 60, seconds: 60 };
    const counted = spend(route.hasOwnLimitsOnly ? own : [general, ...own]);
    assertAble(token, route.ability);
    const answered = await route.answer(call);
    return { ...answered, headers: { ...counted, ...answered.headers } };
  }
  throw notFound();
}

/** The academy is the host's first label. The central domain, and one that nobody has, has no API. */
function assertTenant(host = ''): void {
  const [, label] = /^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.tkawen\.com(?::\d+)?$/.exec(host) ?? [];
  if (label !== academy) throw notFound();
}

function onceOf(call: Call, route: string, act: (user: User) => Reply): Promise<Reply> {
  const user = userOf(call);
  const key = call.headers['idempotency-key'] as string | undefined;
  return once(key, `${user.id} ${route}`, JSON.stringify([call.params, call.json]), () => act(user));
}

function tokenOf({ token }: Call) {
  if (!token) throw refused(401, 'Unauthenticated.');
  return token;
}

function userOf(call: Call): User {
  return tokenOf(call).user;
}

function whose({ token, ip }: Call): string {
  return token?.user.id ?? ip;
}

function guestKeyIn({ headers }: Call): string | undefined {
  const key = headers['x-cart-key'];
  return typeof key === 'string' ? key.slice(0, 64) : /tkawen_cart_key=(\w+)/.exec(headers.cookie ?? '')?.[1];
}

/** A guest who has no key yet gets one as a cookie. */
function ofCart(call: Call, act: (owner: string) => Reply): Reply {
  const known = call.token?.user.id ?? guestKeyIn(call);
  if (known !== undefined) return act(known);
  const key = randomBytes(16).toString('hex');
  const cookie = `tkawen_cart_key=${key}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax`;
  return { ...act(key), headers: { 'Set-Cookie': cookie } };
}

function control(json: Record<string, unknown>): Reply {
  advance(Number(json['seconds'] ?? 0));
  pause(Number(json['pause_ms'] ?? 0));
  return { status: 200, json: {} };
}

function parse(bytes: Buffer): Record<string, unknown> {
  try {
    return bytes.length === 0 ? {} : (JSON.parse(bytes.toString()) as Record<string, unknown>);
  } catch {
    return {};
  }
}
