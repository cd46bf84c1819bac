import { readBeside } from '../lint/contract.ts';
import { contractRule } from '../lint/rule.ts';
import { isObject } from '../lint/yaml-node.ts';

/** A call with a key spends from a policy that exists. */
export const rateLimit = contractRule((contract, report) => {
  const limits = readBeside(contract, 'limits.yaml');
  const policies = isObject(limits) && isObject(limits['policies']) ? limits['policies'] : {};

  for (const { node, security } of contract.operations) {
    const limit = node.get('x-rate-limit');
    if (!limit) {
      if (security.length > 0)
        report(node.location.key(), "An operation that needs a key names its limit: write 'x-rate-limit: { policy: … }'.");
      continue;
    }
    const policy = limit.get('policy');
    if (!policy) report(limit.location, "The limit names no policy: write 'policy', with a name from limits.yaml.");
    else if (!Object.hasOwn(policies, String(policy.value))) {
      report(policy.location, `There is no limit policy '${policy.value}': use one of limits.yaml, or add it there.`);
    }
  }
});
