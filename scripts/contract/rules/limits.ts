import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { readBeside } from '../lint/contract.ts';
import { contractRule } from '../lint/rule.ts';

const source = new URL('../../../openapi/limits.schema.yaml', import.meta.url);
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(parse(readFileSync(source, 'utf8')) as object);

/** limits.yaml, which no `$ref` leads to, keeps its schema. What breaks it is reported where the contract begins. */
export const limits = contractRule((contract, report) => {
  const place = contract.root.get('openapi')?.location;
  const file = readBeside(contract, 'limits.yaml');
  if (!place || file === undefined || validate(file)) return;
  const errors = validate.errors?.filter(({ propertyName }) => propertyName === undefined) ?? [];
  for (const { instancePath, message, params } of errors) {
    const named: unknown = params['additionalProperty'] ?? params['propertyName'] ?? params['allowedValues'];
    report(place, `limits.yaml: ${instancePath || '/'} ${message}${named === undefined ? '' : ` (${named})`}.`);
  }
});
