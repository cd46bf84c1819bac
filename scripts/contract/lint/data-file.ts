import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { parse } from 'yaml';

/** Says what is wrong in a YAML file beside the contract, by the schema beside it: `limits.yaml` has `limits.schema.yaml`. */
export function createDataCheck(name: string): (file: unknown) => string[] {
  const source = new URL(`../../../openapi/${name}.schema.yaml`, import.meta.url);
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormatsModule.default(ajv);
  const validate = ajv.compile(parse(readFileSync(source, 'utf8')) as object);
  return (file) => (validate(file) ? [] : describe(name, validate.errors));
}

function describe(name: string, errors: ValidateFunction['errors']): string[] {
  const found = errors?.filter(({ propertyName }) => propertyName === undefined) ?? [];
  return found.map(({ instancePath, message, params }) => {
    const named: unknown = params['additionalProperty'] ?? params['propertyName'] ?? params['allowedValues'];
    return `${name}.yaml: ${instancePath || '/'} ${message}${named === undefined ? '' : ` (${named})`}.`;
  });
}
