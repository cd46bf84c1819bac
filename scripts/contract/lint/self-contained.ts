import { isObject, type JsonObject, type YamlNode } from './yaml-node.ts';

/** The schema as one JSON Schema: what a `$ref` reaches is moved into `$defs`, so that Ajv needs no files. */
export function selfContained(schema: YamlNode): JsonObject {
  const names = new Map<string, string>();
  const $defs: JsonObject = {};

  function copy(node: YamlNode): unknown {
    if (Array.isArray(node.value)) return node.entries().map(([, item]) => place(item));
    if (!isObject(node.value)) return node.value;
    return Object.fromEntries(node.entries().map(([key, child]) => [key, place(child)]));
  }

  function place(node: YamlNode): unknown {
    if (!node.referenced) return copy(node);
    const target = node.location.absolutePointer;
    let name = names.get(target);
    if (name === undefined) {
      name = `s${names.size}`;
      names.set(target, name);
      $defs[name] = copy(node);
    }
    return { $ref: `#/$defs/${name}`, ...(node.beside ? (copy(node.beside) as JsonObject) : {}) };
  }

  return { ...(place(schema) as JsonObject), $defs };
}
