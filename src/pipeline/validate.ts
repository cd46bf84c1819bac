import type { Validator } from '../contract/validator.ts';
import { Problem, type Violation } from '../problem.ts';
import { operationOf, type Stage } from './stage.ts';

/** As many as the contract lets a problem list, and as long as it lets a pointer be. */
const mostErrors = 100;
const longestPointer = 1024;

/** Parameters and body match the contract, or 400 says where they do not. Parameters take the type that their schema names. */
export function validate(validator: Validator): Stage {
  return function validate(ctx, next) {
    const { state, req } = ctx;
    const operation = operationOf(ctx);
    const { query, repeated } = parseQuery(queryOf(req.url ?? ''));

    const errors: Violation[] = repeated.map((name) => ({
      pointer: `/query/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`.slice(0, longestPointer),
      detail: 'is given twice',
      expected: 'one value',
    }));
    errors.push(...validator.parameters(operation.id, { path: state.pathParams, query, header: { ...req.headers } }));
    if (state.body !== undefined) errors.push(...validator.body(operation.id, state.body));
    if (errors.length > 0) throw new Problem('invalid_param', summary(errors), { errors: errors.slice(0, mostErrors) });

    state.query = query;
    return next(ctx);
  };
}

function summary(errors: readonly Violation[]): string {
  const [first] = errors;
  const more = errors.length > 1 ? ` And ${errors.length - 1} more.` : '';
  return `${first?.pointer} ${first?.detail}.${more}`.slice(0, 2048);
}

/** All behind the first question mark: a value may hold another. */
function queryOf(target: string): string {
  const start = target.indexOf('?');
  return start < 0 ? '' : target.slice(start + 1);
}

function parseQuery(text: string): { query: Record<string, unknown>; repeated: string[] } {
  const query: Record<string, unknown> = Object.create(null);
  const repeated = new Set<string>();
  if (text === '') return { query, repeated: [] };
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in query) repeated.add(name);
    query[name] = value;
  }
  return { query, repeated: [...repeated] };
}
