import type { IncomingMessage } from 'node:http';
import type { Problem } from '../problem.ts';

/** What is wrong with requests that the server cannot read, or cannot read on. */
const problems = new WeakMap<IncomingMessage, Problem>();

/** Tells the pipeline that the request, or the rest of it, will not come: the stages answer it, and it is logged, like any other. */
export function giveUpReading(req: IncomingMessage, problem: Problem): void {
  problems.set(req, problem);
  req.emit('unreadable');
}

export function unreadableProblem(req: IncomingMessage): Problem | undefined {
  return problems.get(req);
}

/** Fails when the server gives up on the request; it never succeeds. */
export function whenUnreadable(req: IncomingMessage): Promise<never> {
  return new Promise((_, reject) => {
    const known = problems.get(req);
    if (known) reject(known);
    else req.once('unreadable', () => reject(problems.get(req)));
  });
}
