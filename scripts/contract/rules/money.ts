import type { Contract } from '../lint/contract.ts';
import { contractRule, type Report } from '../lint/rule.ts';
import { keyword, shapeOf, typesOf } from '../lint/shape.ts';
import { type SchemaUse, schemaUsesOf } from '../lint/walk.ts';
import type { YamlNode } from '../lint/yaml-node.ts';

const moneyName =
  /^(?:.+_)?(?:amount|price|cost|fee|fees|balance|subtotal|payout|revenue)$|^(?:total|grand_total|order_total|gross|net|declared_value|cod_value)$/;

/** Money is exact: a decimal string, or an integer of minor units that says its currency. */
export const money = contractRule((contract, report) => {
  checkParameters(contract, report);
  for (const use of schemaUsesOf(contract)) {
    if (use.role === 'property' && use.name !== undefined && moneyName.test(use.name)) {
      check(use.name, use.schema, hasCurrencyAround(use), report);
    }
  }
});

function checkParameters({ operations }: Contract, report: Report): void {
  for (const { parameters } of operations) {
    const hasCurrency = parameters.some((parameter) => parameter.string('name') === 'currency');
    for (const parameter of parameters) {
      const name = parameter.string('name') ?? '';
      const schema = parameter.get('schema');
      if (schema && moneyName.test(name)) check(name, schema, hasCurrency, report);
    }
  }
}

function check(name: string, schema: YamlNode, hasCurrency: boolean, report: Report): void {
  const types = typesOf(schema);
  if (types.includes('number')) {
    report(
      schema.location,
      `'${name}' is money, which no float holds exactly: write DecimalAmount.yaml, or an integer of minor units with 'currency'.`,
    );
  } else if (types.includes('integer') && !hasCurrency) {
    report(schema.location, `'${name}' counts minor units of an unknown currency: put 'currency' into the same object.`);
  } else if (types.includes('string') && !isDecimal(keyword(schema, 'pattern'))) {
    report(schema.location, `'${name}' is money that any string passes for: refer to DecimalAmount.yaml.`);
  }
}

function hasCurrencyAround(use: SchemaUse): boolean {
  for (let above = use.parent; above; above = above.parent) {
    if (shapeOf(above.schema).properties.has('currency')) return true;
  }
  return false;
}

/** Whether a pattern takes decimals as DecimalAmount.yaml does, and nothing else. */
function isDecimal(pattern: unknown): boolean {
  const matches = (text: string) => typeof pattern === 'string' && new RegExp(pattern, 'u').test(text);
  try {
    return ['0', '12', '0.005'].every(matches) && !['', 'x', '1,5', '1e5', '1.', '.5', '1.5 DZD'].some(matches);
  } catch {
    return false; // An invalid pattern; `patterns` reports it.
  }
}
