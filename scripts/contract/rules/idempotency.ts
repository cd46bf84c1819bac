import { contractRule } from '../lint/rule.ts';

/** A call that changes something can be repeated without harm, or says why not. */
export const idempotency = contractRule(({ operations }, report) => {
  for (const { method, node, parameters } of operations) {
    const takesKey = parameters.some(
      (parameter) => parameter.string('in') === 'header' && parameter.string('name') === 'Idempotency-Key',
    );
    const exempt = node.get('x-idempotency')?.string('mode') === 'none';
    if (exempt && takesKey) {
      report(
        node.location.child('x-idempotency'),
        "The operation takes an Idempotency-Key and says that it has none: leave out 'x-idempotency', or the parameter.",
      );
    } else if ((method === 'post' || method === 'patch') && !takesKey && !exempt) {
      report(
        node.location.key(),
        `A ${method.toUpperCase()} takes parameters/IdempotencyKey.yaml, or gives a reason in 'x-idempotency: { mode: none, reason: … }'.`,
      );
    }
  }
});
