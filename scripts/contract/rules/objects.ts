import { contractRule } from '../lint/rule.ts';
import { shapeOf, typesOf } from '../lint/shape.ts';
import { type SchemaUse, schemaUsesOf } from '../lint/walk.ts';
import type { YamlNode } from '../lint/yaml-node.ts';

/** A caller's misspelt property is refused; our answers may grow. */
export const objects = contractRule((contract, report) => {
  for (const use of schemaUsesOf(contract)) {
    const { schema, direction } = use;
    if (use.recursive) continue;
    if (direction === 'response' || direction === 'event') {
      for (const name of ['additionalProperties', 'unevaluatedProperties']) {
        if (schema.get(name)?.value === false)
          report(schema.location.child(name), `An answer may grow: leave out '${name}: false'.`);
      }
    } else if (use.role === 'part') {
      if (schema.get('additionalProperties')?.value === false) {
        report(
          schema.location.child('additionalProperties'),
          "Inside allOf this refuses what the other parts add: write 'unevaluatedProperties: false' next to allOf.",
        );
      }
    } else if (isObjectSchema(schema) && !isClosed(schema) && !isClosedFromAbove(use)) {
      report(schema.location, closing(schema));
    }
  }
});

function isObjectSchema(schema: YamlNode): boolean {
  return typesOf(schema).includes('object') || shapeOf(schema).properties.size > 0;
}

function isClosed(schema: YamlNode): boolean {
  if (refusesUnevaluated(schema)) return true;
  const more = schema.get('additionalProperties')?.value;
  if (more === false || (more !== undefined && more !== true && schema.has('maxProperties'))) return true;
  const choices = schema.children('oneOf');
  return choices.length > 0 && choices.every(([, choice]) => isClosed(choice));
}

/** A condition closes nothing, and `unevaluatedProperties: false` sees through `allOf` and `oneOf` below it. */
function isClosedFromAbove({ role, parent }: SchemaUse): boolean {
  if (role === 'condition') return true;
  if (!parent || (role !== 'choice' && role !== 'part')) return false;
  return refusesUnevaluated(parent.schema) || isClosedFromAbove(parent);
}

function refusesUnevaluated(schema: YamlNode): boolean {
  return [schema, schema.beside].some((part) => part?.get('unevaluatedProperties')?.value === false);
}

function closing(schema: YamlNode): string {
  if (schema.has('allOf')) return "An object that callers send is closed: write 'unevaluatedProperties: false' next to allOf.";
  const isMap = schema.get('additionalProperties')?.value !== undefined;
  return isMap
    ? "A map that callers send says how their values look and has 'maxProperties'."
    : "An object that callers send is closed: write 'additionalProperties: false'.";
}
