import { Problem, type Violation } from '../../problem.ts';
import { type Json, rowsOf } from './json.ts';

/** The longest texts that the contract lets a problem hold. */
const longestDetail = 512;
const longestExpected = 256;

/** 400 for one part of the request. */
export function refusal(pointer: string, detail: string, expected?: string): Problem {
  const error = violation(pointer, detail, expected);
  return new Problem('invalid_param', `${pointer} ${error.detail}.`, { errors: [error] });
}

export function violation(pointer: string, detail: string, expected = ''): Violation {
  return {
    pointer,
    detail: detail.slice(0, longestDetail),
    ...(expected !== '' && { expected: expected.slice(0, longestExpected) }),
  };
}

/** A carrier does not take such a package to such a place: one line of a quote, and 400 for a shipment. */
export class NotServed extends Error {
  readonly violation: Violation;
  /** Whether that is since it does not know the name of the place, which may be a misspelt one. */
  readonly isUnknownName: boolean;

  constructor(error: Violation, isUnknownName = false) {
    super(`${error.pointer} ${error.detail}`);
    this.name = 'NotServed';
    this.violation = error;
    this.isUnknownName = isUnknownName;
  }
}

/** The commune has no desk of the carrier's. @param communeAt a JSON pointer */
export function noDesk(communeAt: string, carrier: string): NotServed {
  return new NotServed(violation(communeAt, `has no desk of ${carrier}`));
}

const extra = { pillar: 'logistics' };

/** 502: the answer is not what the carrier's documentation says. */
export function unusable(carrier: string, cause?: unknown): Problem {
  return new Problem('upstream_error', `${carrier} gave an answer that could not be used.`, { cause, extra });
}

/** The rows of a list that cannot be empty. One that is would be remembered, and nothing be served for as long. @throws Problem 502 */
export function someRows(json: unknown, carrier: string): Json[] {
  const rows = rowsOf(json);
  if (!rows || rows.length === 0) throw unusable(carrier);
  return rows;
}

/** 503: the carrier takes no more calls for some time. */
export function busy(carrier: string, waitMs: number): Problem {
  return new Problem('upstream_unavailable', `${carrier} takes no more calls at the moment.`, {
    headers: { 'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))) },
    extra,
  });
}
