import { contractRule } from '../lint/rule.ts';
import { schemasOf } from '../lint/walk.ts';

/** A value that is new tomorrow does not break a client of today. */
export const extensibleEnums = contractRule((contract, report) => {
  for (const { schema, direction } of schemasOf(contract)) {
    if ((direction === 'response' || direction === 'event') && schema.has('enum')) {
      report(
        schema.location.child('enum').key(),
        "We may answer new values one day: write 'x-extensible-enum' with 'maxLength' instead of 'enum'.",
      );
    }
  }
});
