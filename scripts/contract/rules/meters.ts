import type { MeterRule, QuantitySource } from '../../../src/contract/meter.ts';
import type { Meter } from '../../../src/contract/prices.ts';
import type { Contract, Operation } from '../lint/contract.ts';
import { readBeside } from '../lint/contract.ts';
import { inAnswers, inRequest } from '../lint/pointer.ts';
import { contractRule, type Report } from '../lint/rule.ts';
import { typesOf } from '../lint/shape.ts';
import { isObject, type YamlNode } from '../lint/yaml-node.ts';

/** What is charged is counted: each meter of calls by an operation, and each call by what its request or answer always holds. */
export const meters = contractRule((contract, report) => {
  const known = readMeters(contract);
  const used = new Set<string>();
  for (const operation of contract.operations) {
    const rule = operation.node.get('x-meter');
    if (!rule || !isObject(rule.value)) continue;
    const name = String(rule.value['name']);
    used.add(name);
    checkMeter(operation, rule, known[name], report);
  }
  const place = contract.root.get('openapi')?.location;
  for (const [name, { counted }] of Object.entries(known)) {
    if (place && counted === 'call' && !used.has(name))
      report(place, `prices.yaml: ${name} counts calls, but no operation has 'x-meter: { name: ${name} }'.`);
  }
});

function checkMeter(operation: Operation, rule: YamlNode, meter: Meter | undefined, report: Report): void {
  const { name, quantity, by, unless } = rule.value as MeterRule;
  const place = rule.location;
  if (!meter) {
    report(place.child('name'), `There is no meter '${name}': use one of prices.yaml, or add it there.`);
    return;
  }
  const source = quantity && 'from' in quantity ? quantity : undefined;
  if (meter.counted !== 'call')
    report(place.child('name'), `${name} is not counted by calls: prices.yaml says '${meter.counted}'.`);
  if (operation.security.length === 0) report(place.key(), 'A public operation is free: nobody could be charged.');
  if ((by === undefined) !== (meter.by === undefined))
    report(
      place,
      `The price of ${name} ${meter.by ? `is by ${meter.by}: say where it stands, in 'by'` : "depends on nothing: leave out 'by'"}.`,
    );
  if ((source?.currency === undefined) !== (meter.amount === undefined))
    report(
      place,
      `${name} ${meter.amount ? "is an amount: say where its currency stands, in 'quantity'" : 'is no amount: it has no currency'}.`,
    );
  if (source?.per !== undefined && meter.rounding !== 'up')
    report(place, `A part of ${source.per} makes no unit of ${name}: write 'rounding: up' in prices.yaml.`);

  const check = (where: string[], from: string, pointer: string, types: readonly string[]) =>
    checkPointer(operation, rule, { where, from, pointer, types }, report);
  if (source) check(['quantity', 'pointer'], source.from, source.pointer, typesFor(source));
  if (source?.currency !== undefined) check(['quantity', 'currency'], source.from, source.currency, ['string']);
  if (by !== undefined) check(['by'], 'request', by, ['string']);
  if (unless) check(['unless', 'pointer'], unless.from, unless.pointer, []);
}

function typesFor({ measure = 'value', currency }: QuantitySource): readonly string[] {
  if (measure === 'value') return currency === undefined ? ['integer', 'number'] : ['integer'];
  return measure === 'length' ? ['string', 'array'] : ['string'];
}

interface Pointed {
  where: string[];
  from: string;
  pointer: string;
  types: readonly string[];
}

function checkPointer(operation: Operation, rule: YamlNode, { where, from, pointer, types }: Pointed, report: Report): void {
  const location = rule.location.child(where);
  const { counts = ['2xx'] } = rule.value as MeterRule;
  const found = from === 'request' ? inRequest(operation, pointer) : inAnswers(operation, counts, pointer);
  if (!found || found.length === 0) {
    report(location, `Not every ${from} has ${pointer}: it must be required, and the body JSON.`);
  } else if (types.length > 0 && !found.every((schema) => isAlways(schema, types))) {
    report(location, `What ${pointer} leads to is not always ${types.join(' or ')}.`);
  }
}

function isAlways(schema: YamlNode, types: readonly string[]): boolean {
  const found = typesOf(schema);
  return found.length > 0 && found.every((type) => types.includes(type));
}

function readMeters(contract: Contract): Readonly<Record<string, Meter>> {
  const file = readBeside(contract, 'prices.yaml');
  const meters = isObject(file) && isObject(file['meters']) ? file['meters'] : {};
  return Object.fromEntries(Object.entries(meters).filter(([, meter]) => isObject(meter))) as Record<string, Meter>;
}
