import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { Contract } from '../lint/contract.ts';
import { contractRule, type Report } from '../lint/rule.ts';
import { selfContained } from '../lint/self-contained.ts';
import { keyword } from '../lint/shape.ts';
import type { YamlNode } from '../lint/yaml-node.ts';

/** A parameter, or a body of one media type. */
interface Holder {
  node: YamlNode;
  what: string;
  isJson: boolean;
}

/** What the documentation shows and the sandbox answers is what the contract says. */
export const examples = contractRule((contract, report) => {
  const validate = createValidate();

  for (const holder of holdersOf(contract)) {
    const { node, what, isJson } = holder;
    const schema = node.get('schema');
    const values = valuesOf(node);
    const files = node.children('examples').flatMap(([, example]) => example.get('externalValue') ?? []);

    if (values.length + files.length === 0) {
      report(node.location.key(), `${what} has no example: write 'example' next to 'schema'.`);
    }
    for (const file of files) checkFile(file, isJson, report);
    if (!schema) {
      report(node.location.key(), `${what} has no schema: describe it.`);
      continue;
    }
    const isBinary = keyword(schema, 'format') === 'binary';
    for (const value of values) {
      if (isBinary) report(value.location, "A binary body is shown by a file: write 'examples' with 'externalValue'.");
      else validate(schema, value, report);
    }
  }
});

function* holdersOf({ operations, events }: Contract): Generator<Holder> {
  for (const { node, parameters } of [...operations, ...events]) {
    for (const parameter of parameters)
      yield { node: parameter, what: `The parameter '${parameter.string('name')}'`, isJson: true };
    const bodies = [node.get('requestBody'), ...node.children('responses').map(([, response]) => response)];
    for (const [type, media] of bodies.flatMap((body) => body?.children('content') ?? [])) {
      yield { node: media, what: `The ${type} body`, isJson: /[/+]json$/.test(type) };
    }
  }
}

function valuesOf(holder: YamlNode): YamlNode[] {
  const all = [holder.get('example'), ...holder.children('examples').map(([, example]) => example.get('value'))];
  return all.filter((value) => value !== undefined);
}

function checkFile(file: YamlNode, isJson: boolean, report: Report): void {
  const path = join(dirname(file.location.source.absoluteRef), String(file.value));
  if (isJson) report(file.location, "A JSON example stands in the contract: write 'value' instead of 'externalValue'.");
  else if (!existsSync(path))
    report(file.location, `There is no file '${file.value}': add the example's file, relative to this one.`);
}

function createValidate(): (schema: YamlNode, value: YamlNode, report: Report) => void {
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormatsModule.default(ajv);
  const compiled = new Map<string, ValidateFunction>();

  return (schema, value, report) => {
    const place = schema.location.absolutePointer + (schema.beside?.location.absolutePointer ?? '');
    try {
      const check = compiled.get(place) ?? ajv.compile(selfContained(schema));
      compiled.set(place, check);
      if (check(value.value)) return;
      const [error] = check.errors ?? [];
      if (error) report(placeOf(value, error), describe(error));
    } catch (error) {
      report(schema.location, `The schema cannot be compiled, so that no example can be checked: ${(error as Error).message}.`);
    }
  };
}

function placeOf(example: YamlNode, { instancePath }: ErrorObject): YamlNode['location'] {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.length > 0 ? example.location.child(steps) : example.location;
}

function describe({ message, params }: ErrorObject): string {
  const extra: unknown = params['additionalProperty'] ?? params['unevaluatedProperty'];
  return `The example does not match its schema: it ${message}${extra === undefined ? '' : ` ('${extra}')`}.`;
}
