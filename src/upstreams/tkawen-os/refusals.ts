import { Problem, type Violation } from '../../problem.ts';

/** What a caller decides, by the academy's names for it. */
const pointers: Readonly<Record<string, string>> = {
  slug: '/path/course_id',
  language: '/query/language',
  per_page: '/query/limit',
  page: '/query/cursor',
  code: '/path/qr_token',
};

/** What a 422 means. Where it is about nothing that the caller has sent, the gateway is to blame. */
export function refusalProblem(json: unknown): Problem {
  const { errors } = (json ?? {}) as { errors?: unknown };
  const found = typeof errors === 'object' && errors !== null ? Object.entries(errors) : [];
  const violations = found.flatMap(([field, messages]): Violation[] => {
    const pointer = pointers[field];
    const [message] = Array.isArray(messages) ? messages : [messages];
    return pointer ? [{ pointer, detail: typeof message === 'string' ? message.slice(0, 512) : 'is refused' }] : [];
  });
  if (violations.length === 0) return unusable('The academy refuses what the gateway has sent of its own.');
  return new Problem('invalid_param', 'The academy does not take this.', { errors: violations });
}

/** For what the academy could not be asked. */
export function refused(pointer: string, detail: string, expected?: string): Problem {
  const name = pointer.split('/').at(-1);
  return new Problem('invalid_param', `${name} ${detail}.`, { errors: [{ pointer, detail, ...(expected && { expected }) }] });
}

/** @param why is for the log. */
export function unusable(why: string): Problem {
  return new Problem('upstream_error', 'The service behind knowledge gave an answer that could not be used.', {
    cause: new Error(why),
    extra: { pillar: 'knowledge' },
  });
}
