/** One character that a pattern can match, as the source of a pattern of its own: `[a-z]`, `\d`, `x`. */
export interface Position {
  atom: string;
  index: number;
  /** The positions that can match the next character, one entry for each way that leads there. */
  next: Position[];
}

interface Fragment {
  empty: boolean;
  first: Position[];
  last: Position[];
}

const token =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[A-Za-z]|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|<\w+>|:)|\{\d+(?:,\d*)?\}\??|[*+?]\??|./gsu;

/** Counts up to these are written out; longer ones count as endless, since a text can be split among them in as many ways. */
const longestRange = 4;
const longestExact = 64;

export function tokensOf(pattern: string): string[] {
  return pattern.match(token) ?? [];
}

/**
 * The pattern as an automaton without empty moves (Glushkov's): what its positions are, and which can follow which. An edge that
 * two constructs make stands there twice, so that `(a+)+` shows its two ways from `a` to `a`.
 * Throws on lookaround and back references, which no such automaton can follow.
 */
export function positionsOf(pattern: string): Position[] {
  const tokens = tokensOf(pattern);
  const positions: Position[] = [];
  let at = 0;

  function alternatives(): Fragment {
    const options = [sequence()];
    while (tokens[at] === '|') {
      at += 1;
      options.push(sequence());
    }
    return {
      empty: options.some((option) => option.empty),
      first: options.flatMap((option) => option.first),
      last: options.flatMap((option) => option.last),
    };
  }

  function sequence(): Fragment {
    let whole: Fragment = { empty: true, first: [], last: [] };
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') whole = join(whole, repeated());
    return whole;
  }

  function repeated(): Fragment {
    const start = at;
    const first = atom();
    const count = countOf(tokens[at]);
    if (!count) return first;

    const end = at + 1;
    const { min, max } = count;
    const empty = first.empty || min === 0;
    let last = first.last;
    if (max > (min === max ? longestExact : longestRange) || (first.empty && max > 1)) {
      link(last, first.first);
    } else {
      last = min <= 1 ? [...first.last] : [];
      let before = first;
      for (let copy = 2; copy <= max; copy += 1) {
        at = start;
        const again = atom();
        link(before.last, again.first);
        if (copy >= min) last.push(...again.last);
        before = again;
      }
    }
    at = end;
    return { empty, first: first.first, last };
  }

  function atom(): Fragment {
    const text = tokens[at] ?? '';
    at += 1;
    if (/^\(\?<?[=!]/.test(text)) throw new Error('it looks around');
    if (/^\\([1-9]|k)/.test(text)) throw new Error('it refers back');
    if (text === '(' && tokens[at]?.startsWith('?')) throw new Error('it has a group of a kind that is not known here');
    if (text.startsWith('(')) {
      const group = alternatives();
      at += 1;
      return group;
    }
    if (['^', '$', '\\b', '\\B'].includes(text)) return { empty: true, first: [], last: [] };
    const position: Position = { atom: text, index: positions.length, next: [] };
    positions.push(position);
    return { empty: false, first: [position], last: [position] };
  }

  alternatives();
  return positions;
}

function countOf(text: string | undefined): { min: number; max: number } | undefined {
  if (text === undefined) return undefined;
  const [, min, comma, max] = /^\{(\d+)(,?)(\d*)\}/.exec(text) ?? [];
  if (min !== undefined) return { min: Number(min), max: max ? Number(max) : comma ? Number.POSITIVE_INFINITY : Number(min) };
  if (/^[*+?]\??$/.test(text))
    return { min: text.startsWith('+') ? 1 : 0, max: text.startsWith('?') ? 1 : Number.POSITIVE_INFINITY };
  return undefined;
}

function join(left: Fragment, right: Fragment): Fragment {
  link(left.last, right.first);
  return {
    empty: left.empty && right.empty,
    first: left.empty ? [...left.first, ...right.first] : left.first,
    last: right.empty ? [...left.last, ...right.last] : right.last,
  };
}

function link(from: Position[], to: Position[]): void {
  for (const position of from) position.next.push(...to);
}
