import { Problem } from '../problem.ts';

/** What the caller sent is refused, as the live service would. */
export function refused(pointer: string, detail: string, expected?: string): Problem {
  return new Problem('invalid_param', `${pointer} ${detail}.`, {
    errors: [{ pointer, detail, ...(expected !== undefined && { expected }) }],
  });
}

export function conflict(detail: string): Problem {
  return new Problem('conflict', detail);
}
