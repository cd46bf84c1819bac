import type { Contract } from './contract.ts';
import { pillars } from './operation.ts';

export interface Bound {
  handlers: Iterable<string>;
  verifiers: Iterable<string>;
  upstreams: Iterable<string>;
  /** The upstreams that have an adapter, and the operations that it knows. */
  adapted: ReadonlyMap<string, Iterable<string>>;
}

/**
 * Holds the contract and the program against each other, both ways.
 * @throws Error that lists all that is missing or left over.
 */
export function assertBound(
  { document, operations, limits, prices }: Contract,
  { handlers, verifiers, upstreams, adapted }: Bound,
): void {
  const answered = operations.filter((operation) => operation.kind === 'gateway').map((operation) => operation.id);
  const schemes = [
    ...Object.keys(document.components.securitySchemes ?? {}),
    ...operations.flatMap((operation) => operation.schemes),
  ];
  const named = operations.flatMap((operation) => operation.upstream?.name ?? []);
  const ids = operations.map((operation) => operation.id);
  const rates = operations.flatMap(({ schemes, rateLimit }) => (schemes.length > 0 && rateLimit ? rateLimit.policy : []));
  const meters = operations.flatMap(({ meter }) => meter?.name ?? []);
  const callMeters = Object.keys(prices.meters).filter((name) => prices.meters[name]?.counted === 'call');
  const concurrencies = operations.flatMap(({ concurrency }) => concurrency?.policy ?? []);

  const faults = [
    ...missing(answered, handlers).map((id) => `The operation ${id} has no handler.`),
    ...missing(handlers, answered).map((id) => `The handler ${id} has no operation.`),
    ...missing(schemes, verifiers).map((scheme) => `The security scheme ${scheme} has no verifier.`),
    ...missing(verifiers, schemes).map((scheme) => `The verifier ${scheme} has no security scheme.`),
    ...missing(named, upstreams).map((name) => `The upstream ${name} is not in the registry.`),
    ...[...adapted].flatMap(([name, known]) => {
      const sent = operations.flatMap(({ id, upstream }) => (upstream?.name === name ? id : []));
      return [
        ...missing(sent, known).map((id) => `The adapter ${name} does not know the operation ${id}.`),
        ...missing(known, sent).map((id) => `The adapter ${name} knows ${id}, which goes elsewhere or is no operation.`),
      ];
    }),
    ...missing(['key', 'account', ...pillars, ...rates], Object.keys(limits.policies)).map(noPolicy),
    ...missing(concurrencies, Object.keys(limits.concurrency)).map(noPolicy),
    ...missing(meters, callMeters).map((name) => `The meter ${name} is not among those of prices.yaml that count calls.`),
    ...missing(callMeters, meters).map((name) => `The meter ${name} counts calls, but no operation names it.`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `The operation ${id} is there twice.`),
  ];
  if (faults.length > 0)
    throw new Error(`The contract and the program do not fit:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}

function noPolicy(name: string): string {
  return `The limit policy ${name} is not in limits.yaml.`;
}

function missing(wanted: Iterable<string>, there: Iterable<string>): string[] {
  return [...new Set(wanted).difference(new Set(there))].sort();
}
