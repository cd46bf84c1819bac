import type { IncomingHttpHeaders } from 'node:http';
import { errors } from 'undici';
import type { Operation, Pillar, Purpose } from '../contract/operation.ts';
import { developerDocs, type ErrorCode, Problem } from '../problem.ts';

/** The parts of a call that have a time limit: until it can be sent, from then until its answer begins, and all of it. */
export type Budget = 'connect' | 'first-byte' | 'total';

export class BudgetExceeded extends Error {
  readonly budget: Budget;

  constructor(budget: Budget) {
    super(`The call exceeded its ${budget} budget.`);
    this.name = 'BudgetExceeded';
    this.budget = budget;
  }
}

/** Whether a call failed by what its caller sent, so that the service is not to blame. */
export function isAboutTheRequest(cause: unknown): boolean {
  return cause instanceof Problem || cause instanceof errors.InvalidArgumentError;
}

/** What the caller is told when the service gave no answer. */
export function connectionProblem(cause: unknown, { pillar }: { pillar: Pillar }): Problem {
  // The body was refused while it streamed.
  if (cause instanceof Problem) return cause;
  const options = { cause, extra: { pillar } };
  if (cause instanceof errors.BodyTimeoutError || (cause instanceof BudgetExceeded && cause.budget !== 'connect')) {
    return new Problem('upstream_timeout', `The service behind ${pillar} did not answer in time.`, options);
  }
  if (cause instanceof errors.ConnectTimeoutError || cause instanceof BudgetExceeded || isRefusal(cause)) {
    return new Problem('upstream_unavailable', `The service behind ${pillar} cannot be reached.`, {
      ...options,
      headers: { 'Retry-After': '5' },
    });
  }
  return new Problem('upstream_error', `The service behind ${pillar} gave an answer that could not be used.`, options);
}

/** An answer that HTTP gives no one meaning. */
export class AmbiguousAnswer extends Error {
  override readonly name = 'AmbiguousAnswer';
}

/** No call is made: too many wait for the service already, or it fails so often that it is left alone. */
export function busyProblem({ pillar }: Purpose, waitMs: number): Problem {
  return new Problem('upstream_unavailable', `The service behind ${pillar} takes no more calls at the moment.`, {
    headers: { 'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))) },
    extra: { pillar },
  });
}

const refusals = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function isRefusal(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  if (error instanceof AggregateError) return error.errors.every(isRefusal);
  return typeof code === 'string' && refusals.has(code);
}

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_param',
  404: 'not_found',
  409: 'conflict',
  412: 'precondition_failed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  416: 'range_not_satisfiable',
  422: 'invalid_param',
};

/**
 * What the caller is told when the service refused. Its 401, 403 and 429 are about the gateway's credential, not about the
 * caller's key; its 5xx are its own.
 */
export function refusalProblem(status: number, headers: IncomingHttpHeaders, operation: Purpose): Problem {
  const { pillar } = operation;
  const extra = { pillar };
  const code = codeOfStatus[status];
  if (code) {
    const options = { extra, headers: status === 416 ? lengthIn(headers['content-range']) : {} };
    return new Problem(code, `The service behind ${pillar} refused this: ${status}.`, options);
  }
  if (status === 429 || status === 503) {
    const { 'retry-after': retryAfter } = headers;
    return busyProblem(operation, 1000 * Number(retryAfter && /^\d{1,5}$/.test(retryAfter) ? retryAfter : 5));
  }
  if (status === 504) return new Problem('upstream_timeout', `The service behind ${pillar} did not answer in time.`, { extra });
  return new Problem('upstream_error', `The service behind ${pillar} gave an answer that could not be used.`, { extra });
}

/** How long what was asked for a part of is (RFC 9110, section 14.4), if the service says it. */
function lengthIn(contentRange: string | undefined): Record<string, string> {
  return contentRange && /^bytes \*\/\d+$/.test(contentRange) ? { 'Content-Range': contentRange } : {};
}

/** No service is connected: explicit, never silent. */
export function notConnectedProblem({ id, pillar }: Operation): Problem {
  return new Problem(
    'upstream_not_yet_implemented',
    `No service is connected behind ${pillar} on this gateway, so that ${id} cannot be answered with a live key. A sandbox key works.`,
    {
      extra: { pillar, developer_docs: `${developerDocs}/${pillar}` },
    },
  );
}

/** The contract has published the operation; this version does not serve it. */
export function plannedProblem({ id, pillar }: Operation): Problem {
  return new Problem(
    'upstream_not_yet_implemented',
    `${id} is published, but this version of the gateway does not serve it yet.`,
    {
      extra: { pillar, developer_docs: `${developerDocs}/${pillar}` },
    },
  );
}
