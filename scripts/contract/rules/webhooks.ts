import { readBeside } from '../lint/contract.ts';
import { contractRule } from '../lint/rule.ts';
import { shapeOf } from '../lint/shape.ts';
import { isObject, type YamlNode } from '../lint/yaml-node.ts';

/** Sent when an account asks for it, to any endpoint: nobody subscribes to it. */
const unsubscribed = ['webhook.test'];

/** The events that can be subscribed to are those that are described. */
export const webhooks = contractRule((contract, report) => {
  const { root, events } = contract;
  const listed = readEventTypes(readBeside(contract, 'schemas/EventType.yaml'));
  const place = root.get('webhooks')?.location ?? root.location;

  for (const type of listed) {
    if (!root.get('webhooks')?.has(type))
      report(
        place.key(),
        `'${type}' is in schemas/EventType.yaml but is not described: write webhooks/${type}.yaml and list it here.`,
      );
  }
  for (const { path, node } of events) {
    if (!listed.has(path) && !unsubscribed.includes(path)) {
      report(place.child(path).key(), `'${path}' cannot be subscribed to: add it to schemas/EventType.yaml.`);
    }
    const schema = node.get('requestBody')?.get('content')?.get('application/json')?.get('schema');
    if (!schema || !isTagged(schema, path)) {
      report(
        schema?.location ?? node.location.key(),
        `The event's body requires 'type' with 'const: ${path}', so that a client can tell events apart.`,
      );
    }
  }
});

function readEventTypes(file: unknown): Set<string> {
  const values = isObject(file) && Array.isArray(file['enum']) ? file['enum'] : [];
  return new Set(values.map(String).filter((type) => !type.includes('*')));
}

function isTagged(schema: YamlNode, type: string): boolean {
  const { properties, required } = shapeOf(schema);
  return required.has('type') && (properties.get('type') ?? []).some((property) => property.get('const')?.value === type);
}
