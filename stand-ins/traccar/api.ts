import type { IncomingMessage, ServerResponse } from 'node:http';
import { webException } from './failures.ts';
import { answerObjects, collections } from './objects.ts';
import { answerPermissions } from './permissions.ts';
import { answerPositions, answerRoute } from './positions.ts';
import { type Answer, type Call, json, readBody, text } from './request.ts';
import { mintToken, signedIn } from './sign-in.ts';
import type { User } from './store.ts';

export async function answerApi(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://traccar');
  const path = pathname.split('/').slice(2).map(decodeURIComponent);
  const body = await readBody(req);
  if (path[0] === 'health') return text('OK')(res);

  const user = signedIn(req);
  if (path.join('/') === 'session' && req.method === 'GET') {
    if (!user) throw webException(404, 'Not Found');
    return json(toUser(user))(res);
  }
  if (!user) {
    if (req.headers.accept?.includes('text/html')) res.setHeader('WWW-Authenticate', 'Basic realm="api"');
    throw webException(401, 'Unauthorized');
  }
  const accept = req.headers.accept ?? '';
  return answer({ method: req.method ?? 'GET', path, query: searchParams, accept, user, body })(res);
}

function answer(call: Call): Answer {
  const [first = '', second] = call.path;
  if (first === 'session' && second === 'token' && call.method === 'POST') {
    return text(mintToken(call.user, new URLSearchParams(call.body.toString()).get('expiration')));
  }
  if (first in collections) return answerObjects(call);
  if (first === 'permissions') return answerPermissions(call);
  if (first === 'positions' && call.method === 'GET') return answerPositions(call);
  if (first === 'reports' && second === 'route' && call.method === 'GET') return answerRoute(call);
  throw webException(404, 'Not Found');
}

function toUser({ id, email, isAdmin }: User) {
  return { id, name: email, email, administrator: isAdmin, readonly: false, disabled: false, attributes: {} };
}
