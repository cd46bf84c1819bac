import { type Document, httpMethods, type OperationObject, type PathItem } from '../../src/contract/document.ts';

/** What stays inside: where a call goes, and how it is served. */
const internals = ['x-upstream', 'x-internal', 'x-cors', 'x-body-limit', 'x-concurrency', 'x-example-file'];

/** The document that the world sees: without internal operations, without the fields that say how an operation is served. */
export function publicDocument(contract: Document): Document {
  const paths = Object.entries(contract.paths)
    .map(([path, item]) => [path, withoutInternalOperations(item)] as const)
    .filter(([, item]) => httpMethods.some((method) => item[method]));
  return withoutUnusedComponents(strip({ ...contract, paths: Object.fromEntries(paths) }) as Document);
}

function withoutInternalOperations(item: PathItem): PathItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => !(value as OperationObject)['x-internal'])) as PathItem;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !internals.includes(name));
  return Object.fromEntries(kept.map(([name, child]) => [name, strip(child)]));
}

/** Removing an operation may leave a component that nothing points to, and that one may be the last to point to another. */
function withoutUnusedComponents(document: Document): Document {
  const text = JSON.stringify(document);
  const kept = Object.entries(document.components).map(([kind, components]) => {
    const used = Object.entries(components).filter(
      ([name]) => kind === 'securitySchemes' || text.includes(`"#/components/${kind}/${name}"`),
    );
    return [kind, Object.fromEntries(used)] as const;
  });
  const smaller = { ...document, components: Object.fromEntries(kept) };
  return JSON.stringify(smaller) === text ? document : withoutUnusedComponents(smaller);
}
