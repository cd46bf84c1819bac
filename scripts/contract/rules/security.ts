import { readBeside } from '../lint/contract.ts';
import { contractRule } from '../lint/rule.ts';
import { isObject } from '../lint/yaml-node.ts';

/** Who may call an operation stands with the operation, in scopes that exist. */
export const security = contractRule((contract, report) => {
  const scopes = readScopes(readBeside(contract, 'schemas/Scope.yaml'));

  for (const { node } of contract.operations) {
    const declared = node.get('security');
    if (!declared) {
      report(
        node.location.key(),
        "An operation says who may call it: write 'security' with its scopes, or 'security: []' when it is public.",
      );
      continue;
    }
    for (const [, alternative] of declared.entries()) {
      const schemes = alternative.entries();
      if (schemes.length !== 1 || schemes[0]?.[0] !== 'apiKey') {
        report(
          alternative.location,
          "An alternative in 'security' is 'apiKey' with its scopes; a public operation says 'security: []'.",
        );
        continue;
      }
      for (const [, scope] of schemes[0][1].entries()) {
        if (!scopes.has(scope.value))
          report(scope.location, `There is no scope '${scope.value}': use one of schemas/Scope.yaml.`);
      }
    }
  }
});

function readScopes(file: unknown): Set<unknown> {
  return new Set(isObject(file) && Array.isArray(file['enum']) ? file['enum'] : []);
}
