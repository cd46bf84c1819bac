import type { Contract, Operation } from '../lint/contract.ts';
import { readBeside } from '../lint/contract.ts';
import { contractRule, type Report } from '../lint/rule.ts';
import { isObject, type JsonObject } from '../lint/yaml-node.ts';

/** A call with a key spends from a policy that exists; a call without one is limited per address, unless it says that it is not. */
export const rateLimit = contractRule((contract, report) => {
  const policies = readSection(contract, 'policies');
  const concurrency = readSection(contract, 'concurrency');
  for (const operation of contract.operations) {
    checkRate(operation, policies, report);
    checkConcurrency(operation, concurrency, report);
  }
});

function checkRate({ node, security }: Operation, policies: JsonObject, report: Report): void {
  const limit = node.get('x-rate-limit');
  if (security.length === 0) {
    if (limit && limit.value !== 'none')
      report(
        limit.location.key(),
        "A public operation is limited per address: write no 'x-rate-limit', or 'x-rate-limit: none'.",
      );
    return;
  }
  if (!limit || limit.value === 'none') {
    report(node.location.key(), "An operation that needs a key names its limit: write 'x-rate-limit: { policy: … }'.");
    return;
  }
  const policy = limit.get('policy');
  if (!policy) report(limit.location, "The limit names no policy: write 'policy', with a name from limits.yaml.");
  else if (!Object.hasOwn(policies, String(policy.value))) {
    report(policy.location, `There is no limit policy '${policy.value}': use one of limits.yaml, or add it there.`);
  }
}

function checkConcurrency({ node, parameters, security }: Operation, policies: JsonObject, report: Report): void {
  const concurrency = node.get('x-concurrency');
  if (!concurrency) return;
  const policy = concurrency.get('policy');
  if (policy && !Object.hasOwn(policies, String(policy.value)))
    report(policy.location, `There is no concurrency policy '${policy.value}': use one of limits.yaml, or add it there.`);
  if (security.length === 0 || !node.has('x-upstream'))
    report(concurrency.location.key(), 'Places are counted for calls with a key that a service answers: this is none.');
  const release = concurrency.get('release');
  const inPath = parameters.filter((parameter) => parameter.string('in') === 'path').map((parameter) => parameter.string('name'));
  if (release && !inPath.includes(String(release.value)))
    report(release.location, `The path has no parameter '${release.value}' that could name what gives its place back.`);
}

function readSection(contract: Contract, section: string): JsonObject {
  const limits = readBeside(contract, 'limits.yaml');
  const found = isObject(limits) ? limits[section] : undefined;
  return isObject(found) ? found : {};
}
