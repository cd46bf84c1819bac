import { type Position, positionsOf } from './regex-positions.ts';

/**
 * Why matching an anchored pattern can take more than linear time; undefined when it cannot. A backtracking matcher is slow exactly
 * where one text leads in several ways through loops: along one transition that is there twice, or round a loop, on to another, and
 * round that one too (Weber and Seidl's criterion IDA).
 */
export function slowness(pattern: string): string | undefined {
  let positions: Position[];
  try {
    positions = positionsOf(pattern);
  } catch (error) {
    return (error as Error).message;
  }
  const reach = new Map(positions.map((position) => [position, reachableFrom(position)]));
  const reaches = (from: Position, to: Position) => reach.get(from)?.has(to) ?? false;
  const looped = positions.filter((position) => reaches(position, position));

  for (const from of looped) {
    if (from.next.some((to, index) => reaches(to, from) && from.next.indexOf(to) < index)) {
      return `the repetition of '${from.atom}' is itself repeated`;
    }
    for (const to of looped) {
      if (from !== to && reaches(from, to) && shareText(from, to))
        return `'${from.atom}' and '${to.atom}' can share a text in many ways`;
    }
  }
  return undefined;
}

function reachableFrom(start: Position): Set<Position> {
  const seen = new Set<Position>(start.next);
  for (const position of seen) for (const next of position.next) seen.add(next);
  return seen;
}

/** Whether one text leads from `from` to itself, from `from` to `to`, and from `to` to itself. */
function shareText(from: Position, to: Position): boolean {
  const seen = new Set<string>();
  const queue: [Position, Position, Position][] = [[from, from, to]];
  for (const [a, b, c] of queue) {
    for (const nextA of a.next) {
      for (const nextB of b.next) {
        const both = characters(nextA) & characters(nextB);
        if (both === 0n) continue;
        for (const nextC of c.next) {
          if ((both & characters(nextC)) === 0n) continue;
          if (nextA === from && nextB === to && nextC === to) return true;
          const state = `${nextA.index} ${nextB.index} ${nextC.index}`;
          if (!seen.has(state)) queue.push([nextA, nextB, nextC]);
          seen.add(state);
        }
      }
    }
  }
  return false;
}

const sampled = 0x700;
const masks = new Map<string, bigint>();

/** Which of the Latin, Greek, Cyrillic and Arabic characters a position matches, one bit for each. */
function characters({ atom }: Position): bigint {
  let mask = masks.get(atom);
  if (mask === undefined) {
    const matcher = new RegExp(`^(?:${atom})$`, 'u');
    mask = 0n;
    for (let code = 0; code < sampled; code += 1) if (matcher.test(String.fromCodePoint(code))) mask |= 1n << BigInt(code);
    masks.set(atom, mask);
  }
  return mask;
}
