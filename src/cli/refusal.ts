import { ConfigError } from '../config.ts';
import { redactSecrets } from '../redact.ts';

/** Why a command does not do what it is asked to, in words for the operator. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The command line says what cannot be: the options do not go together. */
export class Misuse extends Refusal {}

/** @throws Refusal when there is no such thing. */
export function existing<T>(found: T | undefined, what: string, id: string): T {
  if (found === undefined) throw new Refusal(`There is no ${what} ${id}.`);
  return found;
}

/** A failure in plain words, without a stack and without secrets. */
export function explain(error: unknown): string {
  if (error instanceof Refusal || error instanceof ConfigError) return error.message;
  return `It did not work: ${reasonOf(error)}`;
}

/** The innermost reason: `fetch` and addresses of several families wrap the one that tells something. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return redactSecrets(String(error));
  const wraps = error instanceof Refusal || error instanceof TypeError;
  if (wraps && error.cause !== undefined) return reasonOf(error.cause);
  return redactSecrets(error.message || ((error as NodeJS.ErrnoException).code ?? error.name));
}
