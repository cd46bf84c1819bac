import findMyWay from 'find-my-way';
import type { Operation } from './operation.ts';

export type Match =
  | { found: 'operation'; operation: Operation; params: Record<string, string | undefined> }
  | { found: 'path'; allow: string[] }
  | { found: 'nothing' };

export type Router = (method: string, path: string) => Match;

const maxParamLength = 1024;

/**
 * Matches a method and a path to an operation by a radix tree: the time does not grow with the number of operations.
 * A concrete path wins over a templated one, as OpenAPI wants.
 */
export function createRouter(operations: readonly Operation[]): Router {
  const tree = findMyWay({ caseSensitive: true, maxParamLength });
  for (const [path, methods] of methodsByPath(operations)) {
    tree.on('GET', toPattern(path), () => {}, methods);
  }

  return function match(method, path) {
    const hit = tree.find('GET', path);
    // A path that ends in a slash has an empty last parameter: it names nothing.
    if (!hit || hasEmpty(hit.params)) return { found: 'nothing' };
    const methods = hit.store as Methods;
    const operation = methods.byMethod.get(method);
    return operation ? { found: 'operation', operation, params: hit.params } : { found: 'path', allow: methods.allow };
  };
}

function hasEmpty(params: Readonly<Record<string, string | undefined>>): boolean {
  for (const name in params) if (params[name] === '') return true;
  return false;
}

interface Methods {
  byMethod: Map<string, Operation>;
  allow: string[];
}

/** Every GET answers HEAD (RFC 9110, section 9.3.2). */
function methodsByPath(operations: readonly Operation[]): Map<string, Methods> {
  const paths = new Map<string, Methods>();
  for (const operation of operations) {
    const methods = paths.get(operation.path) ?? { byMethod: new Map(), allow: [] };
    methods.byMethod.set(operation.method, operation);
    if (operation.method === 'GET') methods.byMethod.set('HEAD', operation);
    methods.allow = [...methods.byMethod.keys(), 'OPTIONS'];
    paths.set(operation.path, methods);
  }
  return paths;
}

/** `{id}` that a suffix follows, as in `{id}.pdf`, needs a pattern of its own so that the suffix is not taken for a part of it. */
function toPattern(path: string): string {
  return path.replace(/\{(\w+)\}(?=([^/]?))/g, (_, name: string, next: string) => (next ? `:${name}(^[^/]+?)` : `:${name}`));
}
