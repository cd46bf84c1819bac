import type { Contract } from '../lint/contract.ts';
import type { Location } from '../lint/redocly.ts';
import { contractRule } from '../lint/rule.ts';
import { keyword } from '../lint/shape.ts';
import { schemasOf } from '../lint/walk.ts';
import type { YamlNode } from '../lint/yaml-node.ts';

const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** One spelling of names; each SDK changes only the case. Headers follow HTTP's own custom. */
export const names = contractRule((contract, report) => {
  for (const { name, location } of namesOf(contract)) {
    if (!snakeCase.test(name))
      report(location, `'${name}' is not snake_case: write lower-case words joined by '_', like 'created_at'.`);
  }
});

/** What is called a time is one. */
export const times = contractRule((contract, report) => {
  for (const { name, schema } of namesOf(contract)) {
    if (name.endsWith('_at') && schema && keyword(schema, 'format') !== 'date-time') {
      report(schema.location, `'${name}' is a time: refer to Timestamp.yaml, or write 'format: date-time'.`);
    }
  }
});

function* namesOf(contract: Contract): Generator<{ name: string; location: Location; schema: YamlNode | undefined }> {
  for (const { parameters } of [...contract.operations, ...contract.events]) {
    for (const parameter of parameters) {
      if (parameter.string('in') === 'header') continue;
      yield { name: parameter.string('name') ?? '', location: parameter.location.child('name'), schema: parameter.get('schema') };
    }
  }
  for (const { name, role, schema, parent } of schemasOf(contract)) {
    if (role === 'property' && name !== undefined && parent) {
      yield { name, location: parent.schema.location.child(['properties', name]).key(), schema };
    }
  }
}
