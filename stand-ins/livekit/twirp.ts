import { randomBytes } from 'node:crypto';
import type { Grants } from './token.ts';

const statuses = {
  invalid_argument: 400,
  malformed: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  bad_route: 404,
  already_exists: 409,
  failed_precondition: 412,
  resource_exhausted: 429,
  internal: 500,
  unavailable: 503,
} as const;

export class TwirpError extends Error {
  readonly code: keyof typeof statuses;
  readonly status: number;

  constructor(code: keyof typeof statuses, message: string) {
    super(message);
    this.code = code;
    this.status = statuses[code];
  }
}

export interface Method {
  isAllowed(grants: Grants, fields: Record<string, unknown>): boolean;
  run(fields: Record<string, unknown>, storageUrl: string): object;
}

/** protojson takes a field by either of its names. */
export function field(fields: Record<string, unknown>, name: string): unknown {
  return fields[name] ?? fields[name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())];
}

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export function newSid(prefix: 'RM_' | 'PA_' | 'EG_'): string {
  return prefix + [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join('');
}
