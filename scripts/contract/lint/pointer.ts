import { segmentsOf } from '../../../src/json-pointer.ts';
import type { Operation } from './contract.ts';
import { shapeOf } from './shape.ts';
import type { YamlNode } from './yaml-node.ts';

/** The schemas of what a pointer leads to in a call; undefined when there is a call that may lack it. */
export function inRequest({ node, parameters }: Operation, pointer: string): YamlNode[] | undefined {
  const [part, name = '', ...rest] = segmentsOf(pointer);
  if (part === 'body') {
    const body = node.get('requestBody');
    return body?.get('required')?.value === true ? inContent(body, [name, ...rest]) : undefined;
  }
  const parameter = parameters.find((one) => one.string('in') === part && one.string('name') === name);
  const schema = parameter?.get('required')?.value === true ? parameter.get('schema') : undefined;
  return schema && follow(schema, rest);
}

/** The same for all answers with one of these statuses: `2xx`, `404`. */
export function inAnswers({ node }: Operation, counts: readonly string[], pointer: string): YamlNode[] | undefined {
  const counted = node.children('responses').filter(([status]) => counts.includes(status) || counts.includes(`${status[0]}xx`));
  return all(counted.map(([, answer]) => inContent(answer, segmentsOf(pointer))));
}

function inContent(holder: YamlNode, segments: string[]): YamlNode[] | undefined {
  const content = holder.children('content');
  if (content.length === 0) return undefined;
  return all(
    content.map(([type, media]) => {
      const schema = type === 'application/json' ? media.get('schema') : undefined;
      return schema && follow(schema, segments);
    }),
  );
}

/** The schemas that a pointer leads to, one for each alternative; undefined when a value may lack it. */
function follow(schema: YamlNode, segments: readonly string[]): YamlNode[] | undefined {
  const [name, ...rest] = segments;
  if (name === undefined) return [schema];
  const choices = schema.children('oneOf');
  if (choices.length > 0) return all(choices.map(([, choice]) => follow(choice, segments)));
  const { properties, required } = shapeOf(schema);
  const [property] = properties.get(name) ?? [];
  return property && required.has(name) ? follow(property, rest) : undefined;
}

function all(found: readonly (YamlNode[] | undefined)[]): YamlNode[] | undefined {
  return found.some((nodes) => nodes === undefined) ? undefined : found.flatMap((nodes) => nodes ?? []);
}
