import type { Contract } from '../../src/contract/contract.ts';
import { httpMethods, type OperationObject } from '../../src/contract/document.ts';
import { operationObjects, readOperations } from '../../src/contract/operation.ts';
import { contract } from './gateway.ts';

/** An operation that is counted as a real one is, and sent to the service behind rooms, which needs no adapter. */
export interface MeteredOperation {
  method: string;
  path: string;
  /** The examples of the contract. */
  body: Record<string, unknown> | undefined;
  status: number;
  answer: Record<string, unknown>;
}

const json = 'application/json';

/** By the id of the real one. */
export const metered: ReadonlyMap<string, MeteredOperation> = new Map(
  [...operationObjects(contract.document)]
    .filter(([, , object]) => object['x-meter'])
    .map(([path, method, object]) => [object.operationId, toMetered(path, method, object)]),
);

/** The contract with a copy of each operation that has a meter. */
export const meteredContract: Contract = copyMetered();

export function meteredOperation(id: string): MeteredOperation {
  const found = metered.get(id);
  if (!found) throw new Error(`${id} has no meter.`);
  return found;
}

function copyMetered(): Contract {
  const document = structuredClone(contract.document);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of httpMethods) {
      const object = item[method];
      if (!object?.['x-meter']) continue;
      const copy = {
        ...object,
        operationId: `connect.metered.${object.operationId.replaceAll('.', '_')}`,
        security: [{ apiKey: ['connect:write'] }],
        'x-upstream': { name: 'liqaa', path: `/metered${path}` },
      };
      document.paths[copyOf(path)] = { ...(item.parameters && { parameters: item.parameters }), [method]: copy };
    }
  }
  return { ...contract, document, operations: readOperations(document) };
}

function copyOf(path: string): string {
  return path.replace('/v1/', '/v1/connect/metered/');
}

function toMetered(path: string, method: string, { parameters = [], requestBody, responses }: OperationObject): MeteredOperation {
  const [status = '', response] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
  const exampleOf = (name: string) => parameters.find((parameter) => parameter.name === name)?.example;
  return {
    method: method.toUpperCase(),
    path: copyOf(path).replace(/\{(\w+)\}/g, (_, name: string) => String(exampleOf(name))),
    body: firstExample(requestBody?.content[json]),
    status: Number(status),
    answer: firstExample(response?.content?.[json]) ?? {},
  };
}

function firstExample(media: { example?: unknown; examples?: Record<string, { value?: unknown }> } | undefined) {
  const example = media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
  return example as Record<string, unknown> | undefined;
}
