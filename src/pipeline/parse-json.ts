import { Problem } from '../problem.ts';

const deepest = 64;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Parses JSON as strictly as the strictest reader behind us might (RFC 8259; I-JSON, RFC 7493): UTF-8 without a byte order mark,
 * no repeated names, no names that mean something to JavaScript, a bounded depth.
 * @throws Problem `invalid_param` that says what is wrong, and where.
 */
export function parseJson(bytes: Buffer): unknown {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw refuse('is not UTF-8', 'JSON in UTF-8');
  }
  refuseNames(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    throw refuse(position ? `is not JSON at character ${position}` : 'is not JSON', 'JSON');
  }
}

/**
 * Walks over the text's structure before it is parsed. It knows just enough of JSON for that: what it misreads in a broken text,
 * JSON.parse refuses afterwards.
 */
function refuseNames(text: string): void {
  const names: (Set<string> | undefined)[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;
  let expectsName = false;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [symbol] = found;
    if (symbol === '{' || symbol === '[') {
      names.push(symbol === '{' ? new Set() : undefined);
      if (names.length > deepest) throw refuse(`is nested more than ${deepest} deep`, 'a flatter document');
      expectsName = symbol === '{';
    } else if (symbol === '}' || symbol === ']') {
      names.pop();
      expectsName = false;
    } else if (symbol === ',') {
      expectsName = names.at(-1) !== undefined;
    } else if (symbol === ':') {
      expectsName = false;
    } else if (expectsName) {
      takeName(symbol, names.at(-1));
      expectsName = false;
    }
  }
}

function takeName(literal: string, names: Set<string> | undefined): void {
  const name = literal.includes('\\') ? unescapeName(literal) : literal.slice(1, -1);
  if (name === '__proto__') throw refuse('has a property named __proto__', 'another name');
  if (names?.has(name)) throw refuse(`has the property ${JSON.stringify(name.slice(0, 64))} twice`, 'each property once');
  names?.add(name);
}

function unescapeName(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal;
  }
}

function refuse(detail: string, expected: string): Problem {
  return new Problem('invalid_param', `The body ${detail}.`, { errors: [{ pointer: '/body', detail, expected }] });
}
