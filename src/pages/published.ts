import type { Contract } from '../contract/contract.ts';
import type { HttpMethod } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';

/** A part of the contract that everybody may read. */
export interface PublishedTag {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly PublishedOperation[];
}

export interface PublishedOperation extends Operation {
  readonly summary: string;
}

/** The published operations under their tags, in the contract's order. */
export function readPublished({ document, operations }: Contract): PublishedTag[] {
  const tags = (document['tags'] ?? []) as { name: string; description?: string }[];
  const described = operations
    .filter((operation) => !operation.internal)
    .map((operation) => {
      const object = document.paths[operation.path]?.[operation.method.toLowerCase() as HttpMethod];
      return { tag: object?.tags[0], operation: { ...operation, summary: object?.summary ?? operation.id } };
    });
  return tags.map(({ name, description = '' }) => ({
    name,
    description,
    operations: described.filter(({ tag }) => tag === name).map(({ operation }) => operation),
  }));
}
