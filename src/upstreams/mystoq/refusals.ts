import { Problem } from '../../problem.ts';

/** For what MyStoq could not be asked. */
export function refused(pointer: string, detail: string, expected?: string): Problem {
  const name = pointer.split('/').at(-1);
  return new Problem('invalid_param', `${name} ${detail}.`, { errors: [{ pointer, detail, ...(expected && { expected }) }] });
}

/** MyStoq says what is wrong in words of its own, and not of which field. */
export function refusedAs(words: string | undefined): Problem {
  const errors = words ? [{ pointer: '/body', detail: words }] : [];
  return new Problem('invalid_param', 'The store does not take this.', { errors });
}

export function notFound(what: 'store' | 'product'): Problem {
  return new Problem('not_found', `There is no ${what} with this id.`);
}

/** @param why is for the log. */
export function unusable(why: string): Problem {
  return new Problem('upstream_error', 'The service behind commerce gave an answer that could not be used.', {
    cause: new Error(why),
    extra: { pillar: 'commerce' },
  });
}
