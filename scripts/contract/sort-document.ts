import type { Document } from '../../src/contract/document.ts';

/** Orders paths, webhooks and components by name, so that moving a file or a line in openapi/ changes nothing generated. */
export function sortDocument(document: Document): Document {
  const components = Object.entries(document.components).sort(byName);
  return {
    ...document,
    paths: sorted(document.paths),
    ...(document.webhooks && { webhooks: sorted(document.webhooks) }),
    components: Object.fromEntries(components.map(([kind, named]) => [kind, sorted(named)])),
  };
}

function sorted<T>(named: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(named).sort(byName));
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
