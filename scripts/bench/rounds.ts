import { median } from './measure.ts';

/** A figure per contender and round, by contender. */
export type Rounds<C, F> = ReadonlyMap<C, readonly F[]>;

/**
 * Measures every contender once in each round, so that what changes on the machine meanwhile meets all of them. Each round begins
 * with the next one, so that none is always the first.
 */
export async function inRounds<C, F>(
  rounds: number,
  contenders: readonly C[],
  measure: (contender: C) => Promise<F>,
): Promise<Rounds<C, F>> {
  const figures = new Map(contenders.map((contender): [C, F[]] => [contender, []]));
  for (let round = 0; round < rounds; round++) {
    const first = round % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      figures.get(contender)?.push(await measure(contender));
    }
  }
  return figures;
}

export function medianOf<C, F>(rounds: Rounds<C, F>, contender: C, value: (figure: F) => number): number {
  return median((rounds.get(contender) ?? []).map(value));
}

/** The median of the rounds' ratios: within a round both were measured at about the same time. */
export function medianRatio<C, F>(rounds: Rounds<C, F>, one: C, other: C, value: (figure: F) => number): number {
  const others = rounds.get(other) ?? [];
  return median(
    (rounds.get(one) ?? []).flatMap((figure, i) => (others[i] === undefined ? [] : value(figure) / value(others[i]))),
  );
}
