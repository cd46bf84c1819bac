import { type Contract, loadContract } from '../../src/contract/contract.ts';
import type { Document, OperationObject, UpstreamTarget } from '../../src/contract/document.ts';
import { readOperations } from '../../src/contract/operation.ts';

export const gibibyte = 1_073_741_824;
export const noteLimit = 100_000;

/** The contract with operations that no real one is like: files of any size, at the service behind rooms. */
export function labContract(timeouts?: UpstreamTarget['timeouts']): Contract {
  return changeContract((document) => {
    document.paths['/v1/connect/files'] = {
      post: operation('connect.files.create', '/v1/files', { limit: gibibyte, isKeyed: true }),
    };
    document.paths['/v1/connect/files/{id}'] = {
      get: operation('connect.files.get', '/v1/files/{id}', {}),
      put: operation('connect.files.put', '/v1/files/{id}', { limit: gibibyte }),
    };
    document.paths['/v1/connect/shelves/{shelf}/files/{id}.txt'] = {
      get: operation('connect.shelves.file', '/v1/shelves/{shelf}/files/{id}.txt', {}),
    };
    document.paths['/v1/connect/notes'] = {
      post: operation('connect.notes.create', '/v1/notes', { limit: noteLimit, isKeyed: true }),
    };
    if (timeouts) setTimeouts(document, timeouts);
  });
}

/** A copy of the contract, changed. */
function changeContract(change: (document: Document) => void): Contract {
  const contract = loadContract();
  const document = structuredClone(contract.document);
  change(document);
  return { ...contract, document, operations: readOperations(document) };
}

/** The same budgets for every operation that a service answers. */
function setTimeouts(document: Document, timeouts: NonNullable<UpstreamTarget['timeouts']>): void {
  for (const { get, put, post, delete: remove, patch } of Object.values(document.paths)) {
    for (const object of [get, put, post, remove, patch]) {
      if (object?.['x-upstream']) object['x-upstream'] = { ...object['x-upstream'], timeouts };
    }
  }
}

function operation(operationId: string, path: string, { limit = 0, isKeyed = false }): OperationObject {
  const bytes = { content: { 'application/octet-stream': {} } };
  const problem = { description: 'A problem.', content: { 'application/problem+json': {} } };
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const parameters: OperationObject['parameters'] = names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  if (isKeyed) parameters.push({ name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } });
  return {
    operationId,
    tags: ['connect'],
    summary: operationId,
    description: operationId,
    security: [{ apiKey: ['connect:write'] }],
    'x-upstream': { name: 'liqaa', path },
    'x-body-limit': limit,
    parameters,
    ...(limit > 0 && { requestBody: bytes }),
    responses: { '200': { description: 'Bytes.', ...bytes }, '404': problem, '412': problem, '416': problem },
  };
}
