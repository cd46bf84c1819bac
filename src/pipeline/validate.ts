import type { Validator } from '../contract/validator.ts';
import { Problem, type Violation } from '../problem.ts';
import { operationOf, type Stage } from './stage.ts';

/** Parameters and body match the contract, or 400 says where they do not. Parameters take the type that their schema names. */
export function validate(validator: Validator): Stage {
  return async function validate(ctx, next) {
    const { state, req } = ctx;
    const operation = operationOf(ctx);
    const [, queryString = ''] = (req.url ?? '').split('?', 2);
    const { query, repeated } = parseQuery(queryString);

    const errors: Violation[] = repeated.map((name) => ({
      pointer: `/query/${name}`,
      detail: 'is given twice',
      expected: 'one value',
    }));
    errors.push(...validator.parameters(operation.id, { path: state.pathParams, query, header: { ...req.headers } }));
    if (state.body !== undefined) errors.push(...validator.body(operation.id, state.body));
    if (errors.length > 0) throw new Problem('invalid_param', summary(errors), { errors });

    state.query = query;
    await next();
  };
}

function summary(errors: readonly Violation[]): string {
  const [first] = errors;
  const more = errors.length > 1 ? ` And ${errors.length - 1} more.` : '';
  return `${first?.pointer} ${first?.detail}.${more}`.slice(0, 2048);
}

function parseQuery(text: string): { query: Record<string, unknown>; repeated: string[] } {
  const query: Record<string, unknown> = Object.create(null);
  const repeated: string[] = [];
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in query) repeated.push(name);
    query[name] = value;
  }
  return { query, repeated };
}
