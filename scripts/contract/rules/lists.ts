import type { Operation } from '../lint/contract.ts';
import { contractRule, type Report } from '../lint/rule.ts';
import { keyword, shapeOf, typesOf } from '../lint/shape.ts';
import type { YamlNode } from '../lint/yaml-node.ts';

/** All lists are read in one way: by `limit` and `cursor`, in pages of `{ data, has_more, next_cursor }`. */
export const lists = contractRule(({ operations }, report) => {
  for (const operation of operations) {
    const { id, node } = operation;
    const page = successOf(node);
    const properties = page && shapeOf(page).properties;
    const looksLikeList = properties?.has('data') && properties.has('has_more');
    if (!id.endsWith('.list') && !looksLikeList && !node.has('x-pagination')) continue;

    if (!node.has('x-pagination')) report(node.location.key(), "A list says how it is paged: write 'x-pagination: cursor'.");
    checkParameters(operation, report);
    checkPage(page, node, report);
  }
});

function successOf(operation: YamlNode): YamlNode | undefined {
  const success = operation.children('responses').find(([status]) => status.startsWith('2'));
  return success?.[1].get('content')?.get('application/json')?.get('schema');
}

function checkParameters({ node, parameters }: Operation, report: Report): void {
  const query = (name: string) =>
    parameters.find((parameter) => parameter.string('in') === 'query' && parameter.string('name') === name);
  const limit = query('limit');
  const schema = limit?.get('schema');
  const place = node.location.key();

  if (!query('cursor')) report(place, "A list takes the query parameter 'cursor': refer to parameters/Cursor.yaml.");
  if (!limit) report(place, "A list takes the query parameter 'limit': refer to parameters/Limit.yaml.");
  else if (!schema || !isPageSize(schema)) {
    report(schema?.location ?? limit.location, "A list's 'limit' is an integer from 1 to 100, 20 by default.");
  }
}

function isPageSize(schema: YamlNode): boolean {
  const bounds = [keyword(schema, 'minimum'), keyword(schema, 'maximum'), keyword(schema, 'default')];
  return typesOf(schema).join() === 'integer' && bounds.join() === '1,100,20';
}

function checkPage(page: YamlNode | undefined, node: YamlNode, report: Report): void {
  if (!page) {
    report(node.location.key(), 'A list answers application/json with { data, has_more, next_cursor }.');
    return;
  }
  const { properties, required } = shapeOf(page);
  for (const [name, type] of [
    ['data', 'array'],
    ['has_more', 'boolean'],
    ['next_cursor', 'string'],
  ] as const) {
    const described = properties.get(name)?.some((property) => typesOf(property).includes(type));
    if (!described) report(page.location, `A page has '${name}' of type ${type}: answer { data, has_more, next_cursor }.`);
    else if (!required.has(name)) report(page.location, `A page always has '${name}': list it under 'required'.`);
  }
}
