import type { Operation } from '../contract/operation.ts';
import type { Router } from '../contract/router.ts';
import { suggestOperation } from '../contract/suggest.ts';
import { developerDocs, Problem } from '../problem.ts';
import { redactSecrets } from '../redact.ts';
import type { Stage } from './stage.ts';

/** Finds the operation; 404 names the one that was probably meant, 405 says what the path allows. */
export function match(router: Router, operations: readonly Operation[]): Stage {
  return function match(ctx, next) {
    const method = ctx.req.method ?? '';
    const [path = ''] = (ctx.req.url ?? '').split('?', 1);
    const hit = router(method, path);

    if (hit.found === 'nothing') throw notFound(operations, method, path);
    if (hit.found === 'path') {
      const headers = { Allow: hit.allow.join(', ') };
      if (method !== 'OPTIONS') throw new Problem('method_not_allowed', `${shorten(path)} takes ${headers.Allow}.`, { headers });
      ctx.set(headers);
      ctx.status = 204;
      return Promise.resolve();
    }

    ctx.state.operation = hit.operation;
    ctx.state.pathParams = hit.params;
    return next(ctx);
  };
}

function notFound(operations: readonly Operation[], method: string, path: string): Problem {
  const meant = suggestOperation(operations, method, path);
  const asked = `${method} ${shorten(path)}`;
  const hint = meant ? ` Did you mean ${meant.method} ${meant.path} (${meant.id})?` : '';
  const extra = { developer_docs: meant ? `${developerDocs}/${meant.pillar}` : developerDocs };
  return new Problem('not_found', `There is no operation ${asked}.${hint}`, { extra });
}

function shorten(path: string): string {
  return redactSecrets(path).slice(0, 200);
}
