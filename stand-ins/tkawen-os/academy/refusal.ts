import type { Reply } from '../../contract/serve.ts';

/** An answer that ends the call. Their shapes differ, as those of the real one do. */
export class Refused extends Error {
  readonly reply: Reply;

  constructor(status: number, json: object, headers: Record<string, string> = {}) {
    super(`${status}`);
    this.reply = { status, json, headers };
  }
}

export function refused(status: number, message: string): Refused {
  return new Refused(status, { message });
}

export function notFound(): Refused {
  return refused(404, 'Not Found.');
}

/** In Laravel's words. */
export function invalid(errors: Readonly<Record<string, string[]>>): Refused {
  const [first = '', ...more] = Object.values(errors).flat();
  const rest = more.length === 0 ? '' : ` (and ${more.length} more error${more.length === 1 ? '' : 's'})`;
  return new Refused(422, { message: first + rest, errors });
}
