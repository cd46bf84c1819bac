import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Context } from './redocly.ts';
import { YamlNode } from './yaml-node.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** One method on one path, or one event. */
export interface Operation {
  id: string;
  method: string;
  /** The URL, or the event's name under `webhooks:`. */
  path: string;
  isEvent: boolean;
  node: YamlNode;
  parameters: YamlNode[];
  /** The scopes of each alternative in `security`; empty for a public operation. */
  security: string[][];
}

export interface Contract {
  root: YamlNode;
  operations: Operation[];
  events: Operation[];
  /** The folder of the root document. */
  folder: string;
}

const contracts = new WeakMap<object, Contract>();

/** Every rule reads the same document, so it is taken apart once. */
export function readContract(document: object, context: Context): Contract {
  const known = contracts.get(document);
  if (known) return known;

  const root = new YamlNode(document, context.location, context.resolve);
  const contract = {
    root,
    operations: [...readOperations(root, 'paths')],
    events: [...readOperations(root, 'webhooks')],
    folder: dirname(context.location.source.absoluteRef),
  };
  contracts.set(document, contract);
  return contract;
}

/** A YAML file of the contract that nothing refers to; undefined when it is missing. */
export function readBeside(contract: Contract, file: string): unknown {
  try {
    return parse(readFileSync(join(contract.folder, file), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function* readOperations(root: YamlNode, section: 'paths' | 'webhooks'): Generator<Operation> {
  for (const [path, item] of root.children(section)) {
    for (const method of methods) {
      const node = item.get(method);
      if (!node) continue;
      yield {
        id: node.string('operationId') ?? '',
        method,
        path,
        isEvent: section === 'webhooks',
        node,
        parameters: mergeParameters(item, node),
        security: readSecurity(node.get('security') ?? root.get('security')),
      };
    }
  }
}

/** An operation's parameter replaces its path's parameter of the same name and place. */
function mergeParameters(item: YamlNode, operation: YamlNode): YamlNode[] {
  const all = [...item.children('parameters'), ...operation.children('parameters')];
  return [...new Map(all.map(([, node]) => [`${node.string('in')} ${node.string('name')}`, node])).values()];
}

function readSecurity(security: YamlNode | undefined): string[][] {
  const alternatives = security?.entries().map(([, alternative]) => alternative) ?? [];
  return alternatives.map((alternative) => alternative.entries().flatMap(([, scopes]) => scopes.value as string[]));
}
