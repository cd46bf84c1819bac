import { Problem, type Violation } from '../../problem.ts';

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

const extra = { pillar: 'logistics' };

/** 502: the answer is not what the carrier's documentation says. */
export function unusable(carrier: string, cause?: unknown): Problem {
  return new Problem('upstream_error', `${carrier} gave an answer that could not be used.`, { cause, extra });
}

/** 503: the carrier takes no more calls for some time. */
export function busy(carrier: string, waitMs: number): Problem {
  return new Problem('upstream_unavailable', `${carrier} takes no more calls at the moment.`, {
    headers: { 'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))) },
    extra,
  });
}
