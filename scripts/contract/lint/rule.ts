import { type Contract, readContract } from './contract.ts';
import type { Location, RedoclyRule } from './redocly.ts';

/** Says in one sentence what is wrong at a place, and what would be right. */
export type Report = (location: Location, message: string) => void;

/** A rule that reads the whole contract. A place that several operations share is reported once. */
export function contractRule(check: (contract: Contract, report: Report) => void): RedoclyRule {
  return () => ({
    Root(document, context) {
      const reported = new Set<string>();
      check(readContract(document as object, context), (location, message) => {
        const identity = `${location.absolutePointer} ${message}`;
        if (reported.has(identity)) return;
        reported.add(identity);
        context.report({ message, location });
      });
    },
  });
}
