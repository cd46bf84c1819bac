import type { Operation } from '../../src/contract/operation.ts';

/** The typed table of operations: what the compiler checks handlers against. */
export function operationsSource(operations: readonly Operation[]): string {
  const rows = [...operations]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((operation) => `  '${operation.id}': ${JSON.stringify(row(operation))},`);
  return `export const operations = {
${rows.join('\n')}
} as const;

export type OperationId = keyof typeof operations;

/** The operations that a handler of the gateway answers. */
export type GatewayOperationId = { [Id in OperationId]: (typeof operations)[Id]['kind'] extends 'gateway' ? Id : never }[OperationId];
`;
}

function row({ id: _, ...rest }: Operation): Omit<Operation, 'id'> {
  return rest;
}
