import type { Dimension, Meter, PriceRow, Prices } from '../../../src/contract/prices.ts';
import { readBeside } from '../lint/contract.ts';
import { createDataCheck } from '../lint/data-file.ts';
import { contractRule } from '../lint/rule.ts';

const check = createDataCheck('prices');

/** prices.yaml keeps its schema, and has one price for each meter, plan and band at any moment. Reported where the contract begins. */
export const prices = contractRule((contract, report) => {
  const place = contract.root.get('openapi')?.location;
  const file = readBeside(contract, 'prices.yaml');
  if (!place || file === undefined) return;
  const broken = check(file);
  const faults = broken.length > 0 ? broken : faultsOf(file as Prices).map((fault) => `prices.yaml: ${fault}`);
  for (const fault of faults) report(place, fault);
});

function faultsOf(prices: Prices): string[] {
  const ids = Object.values(prices.meters).flatMap((meter) => meter.prices.map(({ id }) => id));
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `The price ${id} is there twice.`),
    ...Object.entries(prices.dimensions).flatMap(([name, dimension]) => dimensionFaults(name, dimension)),
    ...Object.entries(prices.meters).flatMap(([name, meter]) => meterFaults(name, meter, prices)),
  ];
}

/** No value may fall between the bands, and none into two. */
function dimensionFaults(name: string, { prefixes, above }: Dimension): string[] {
  const starts = Object.values(prefixes ?? {}).flat();
  const bounds = Object.values(above ?? {}).map(Number);
  const all = [...starts, ...bounds];
  return [
    ...(prefixes && !starts.includes('+') ? [`Of ${name}, no band takes what has no prefix of its own: give one '+'.`] : []),
    ...(above && !bounds.includes(0) ? [`Of ${name}, no band begins at '0'.`] : []),
    ...(new Set(all).size < all.length ? [`Of ${name}, two bands begin in the same place.`] : []),
  ];
}

function meterFaults(name: string, meter: Meter, { dimensions, meters, since }: Prices): string[] {
  const { pillar, by, amount, prices } = meter;
  const bands: (string | undefined)[] = by === undefined ? [undefined] : bandsOf(dimensions[by]);
  const isOther = ({ for: band }: PriceRow) => !bands.includes(band);
  return [
    ...(name.startsWith(`${pillar}.`) ? [] : [`${name} is not named after its pillar, ${pillar}.`]),
    ...(by !== undefined && !dimensions[by] ? [`${name} is priced by ${by}, which is no dimension.`] : []),
    ...prices.filter(isOther).map(({ id, for: band }) => `${id} is for ${band ?? 'no band'}, which ${name} does not have.`),
    ...prices.filter(({ id }) => !id.startsWith(`${name}.`)).map(({ id }) => `${id} is not named after its meter, ${name}.`),
    ...bands.flatMap((band) => timeFaults(band === undefined ? name : `${name} for ${band}`, since, rowsOf(prices, band))),
    ...(amount ? prices.flatMap(shareFaults) : []),
    ...prices.flatMap(({ id, included }) =>
      included && meters[included.in]?.counted !== 'month' ? [`${id} is included in ${included.in}, which is not monthly.`] : [],
    ),
  ];
}

/** Each price ends where the next begins, so that only the start can be missing. */
function timeFaults(what: string, since: string, rows: readonly PriceRow[]): string[] {
  if (rows[0]?.effective_from !== since) return [`${what} has no price from ${since} on.`];
  const isLate = ({ effective_from }: PriceRow, i: number) => i > 0 && effective_from <= (rows[i - 1]?.effective_from ?? '');
  return rows.filter(isLate).map(({ id }) => `${id} does not begin after the price above it.`);
}

function shareFaults({ id, plans }: PriceRow): string[] {
  return Object.values(plans).some((share) => Number(share) > 1) ? [`${id} is more than the whole amount: 2 % is '0.02'.`] : [];
}

function rowsOf(prices: readonly PriceRow[], band: string | undefined): PriceRow[] {
  return prices.filter((row) => row.for === band);
}

function bandsOf(dimension: Dimension | undefined): string[] {
  return [...Object.keys(dimension?.prefixes ?? dimension?.above ?? {}), ...(dimension?.values ?? [])];
}
