import { readBeside } from '../lint/contract.ts';
import { createDataCheck } from '../lint/data-file.ts';
import { contractRule } from '../lint/rule.ts';

const check = createDataCheck('limits');

/** limits.yaml, which no `$ref` leads to, keeps its schema. What breaks it is reported where the contract begins. */
export const limits = contractRule((contract, report) => {
  const place = contract.root.get('openapi')?.location;
  const file = readBeside(contract, 'limits.yaml');
  if (!place || file === undefined) return;
  for (const fault of check(file)) report(place, fault);
});
