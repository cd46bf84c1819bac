import { STATUS_CODES } from 'node:http';
import type { components } from '../../generated/contract.ts';
import { plans } from '../../generated/plans.ts';
import type { ListedRequest, RequestRow } from './request-log.repository.ts';
import { clientGone } from './request-record.ts';

type Schemas = components['schemas'];

const dayMs = 86_400_000;

/** For how many days a request is kept. A sandbox key has the sandbox's time. */
export function daysKept({ mode, plan }: { mode: string; plan: string }): number {
  const effective = mode === 'sandbox' ? 'sandbox' : plan;
  return Object.entries(plans).find(([name]) => name === effective)?.[1].request_log_days ?? plans.sandbox.request_log_days;
}

/** For how many days every plan keeps them. */
export const shortestDaysKept = Math.min(...Object.values(plans).map(({ request_log_days }) => request_log_days));

/** Since when requests are shown. */
export function shownFrom(caller: { mode: string; plan: string }, now: Date): Date {
  return new Date(now.getTime() - daysKept(caller) * dayMs);
}

const known = [...Object.keys(STATUS_CODES).map(Number), clientGone];

/** The statuses that `404` or `4xx` means. */
export function statusesOf(filter: string): number[] {
  return filter.endsWith('xx') ? known.filter((status) => String(status).startsWith(filter.charAt(0))) : [Number(filter)];
}

export function toLoggedRequest(row: ListedRequest): Schemas['LoggedRequest'] {
  return {
    id: row.id,
    occurred_at: row.occurred_at.toISOString(),
    key_id: row.key_id,
    operation: row.operation_id,
    method: row.method,
    path: row.path,
    status: row.status,
    error: row.error,
    replayed: row.replayed,
    duration_ms: row.duration_ms,
    upstream_ms: row.upstream_ms,
    // The database's bigint is a string here.
    request_bytes: Number(row.request_bytes),
    response_bytes: Number(row.response_bytes),
  };
}

export function toLoggedRequestDetail(row: RequestRow): Schemas['LoggedRequestDetail'] {
  return {
    ...toLoggedRequest(row),
    request_headers: (row.request_headers ?? {}) as Record<string, string>,
    response_headers: (row.response_headers ?? {}) as Record<string, string>,
    request_body: row.request_body,
    response_body: row.response_body,
  };
}
