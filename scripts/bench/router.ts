import type { Operation } from '../../src/contract/operation.ts';
import { createRouter } from '../../src/contract/router.ts';
import { medianMicroseconds, print } from './measure.ts';

/** Matching, at a growing number of operations: the figures should stay the same. */
export function benchRouter(): void {
  for (const count of [10, 100, 300, 1000]) {
    const match = createRouter(Array.from({ length: count }, (_, i) => operationAt(i)));
    const path = `/v1/connect/resource_${count - 1}/rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A/part`;
    print(
      `match at ${count} operations`,
      medianMicroseconds(() => match('GET', path)),
      'µs',
    );
  }
}

function operationAt(i: number): Operation {
  return {
    id: `connect.resource_${i}.get`,
    method: 'GET',
    path: `/v1/connect/resource_${i}/{id}/part`,
    pillar: 'connect',
    kind: 'upstream',
    schemes: [],
    scopes: [],
    publishable: false,
    rateLimit: null,
    concurrency: null,
    meter: null,
    upstream: null,
    bodyTypes: [],
    bodyRequired: false,
    bodyLimitBytes: 0,
    internal: false,
    idempotent: false,
    secretAnswer: false,
    deprecation: null,
  };
}
