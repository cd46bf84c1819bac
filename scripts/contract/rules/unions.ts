import { contractRule } from '../lint/rule.ts';
import { shapeOf } from '../lint/shape.ts';
import { schemasOf } from '../lint/walk.ts';
import type { YamlNode } from '../lint/yaml-node.ts';

/** A client tells from one property which shape it reads, in four languages. */
export const unions = contractRule((contract, report) => {
  for (const { schema, direction, recursive } of schemasOf(contract)) {
    if (recursive) {
      if (direction === 'request')
        report(
          schema.location,
          'What callers send may not nest without end: write the depth that is allowed as schemas of its own.',
        );
      continue;
    }
    const place = schema.location.child('anyOf').key();
    if (schema.has('anyOf') && !schema.children('anyOf').every(([, choice]) => onlyRequires(choice))) {
      report(
        place,
        "anyOf leaves open which shape is meant: write oneOf with a discriminator, or 'type: [string, 'null']' for what may be null.",
      );
    }
    if (schema.has('oneOf')) checkChoices(schema, report);
  }
});

function checkChoices(schema: YamlNode, report: (location: YamlNode['location'], message: string) => void): void {
  const tag = schema.get('discriminator')?.string('propertyName');
  if (tag === undefined) {
    report(
      schema.location.child('oneOf').key(),
      "oneOf needs a 'discriminator' that names the property by which the shapes differ.",
    );
    return;
  }
  for (const [index, choice] of schema.children('oneOf')) {
    const { properties, required } = shapeOf(choice);
    const isConst = properties.get(tag)?.some((property) => property.has('const'));
    if (!isConst || !required.has(tag)) {
      report(
        schema.location.child(['oneOf', index]),
        `Each shape of oneOf requires the discriminator '${tag}', with a 'const' of its own.`,
      );
    }
  }
}

function onlyRequires(choice: YamlNode): boolean {
  return choice.entries().every(([name]) => name === 'required');
}
