import { contractRule, type Report } from '../lint/rule.ts';
import { keyword, shapeOf } from '../lint/shape.ts';
import { type SchemaUse, schemaUsesOf } from '../lint/walk.ts';
import type { YamlNode } from '../lint/yaml-node.ts';

/** Nothing that travels is of unlimited size. */
export const bounds = contractRule((contract, report) => {
  for (const use of schemaUsesOf(contract)) {
    if (use.role === 'condition' || use.recursive) continue;
    checkSize(use, report);
    if (isOpenValue(use)) report(use.schema.location, "The value may be anything: give it a 'type' and its bounds.");
  }
});

function checkSize({ schema, role }: SchemaUse, report: Report): void {
  if (schema.has('enum', 'const')) return;
  const type = schema.get('type')?.value;
  const types = role === 'key' ? ['string'] : Array.isArray(type) ? type : [type];

  if (types.includes('string') && !schema.has('maxLength', 'format')) {
    report(schema.location, "A string has 'maxLength', 'enum', 'const' or 'format'.");
  }
  if (types.includes('array') && !schema.has('maxItems')) report(schema.location, "An array has 'maxItems'.");
  if (types.includes('integer') || types.includes('number')) {
    if (!schema.has('minimum', 'exclusiveMinimum')) report(schema.location, "A number has 'minimum' or 'exclusiveMinimum'.");
    if (!schema.has('maximum', 'exclusiveMaximum')) report(schema.location, "A number has 'maximum' or 'exclusiveMaximum'.");
  }
}

/** A caller's value without a type passes every bound. */
function isOpenValue({ schema, direction, role, name, parent }: SchemaUse): boolean {
  if (direction !== 'request' && direction !== 'parameter') return false;
  if (role === 'part' || role === 'choice' || role === 'key' || isTyped(schema)) return false;
  return (
    role !== 'property' ||
    name === undefined ||
    !shapeOf(wholeOf(parent) ?? schema)
      .properties.get(name)
      ?.some(isTyped)
  );
}

function isTyped(schema: YamlNode): boolean {
  return ['type', 'enum', 'const', 'oneOf', 'anyOf', 'properties'].some((name) => keyword(schema, name) !== undefined);
}

/** One part of `allOf` may say of a property only what it adds to another's. */
function wholeOf(use: SchemaUse | undefined): YamlNode | undefined {
  return use?.role === 'part' ? wholeOf(use.parent) : use?.schema;
}
