import { Problem } from '../problem.ts';

const deepest = 64;
/** What the largest body of the contract needs, with room to spare. Checking a body against its schema costs time for each. */
const mostValues = 50_000;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Parses JSON as strictly as the strictest reader behind us might (RFC 8259; I-JSON, RFC 7493): UTF-8 without a byte order mark,
 * no repeated names, no names that mean something to JavaScript, no text that a database refuses, a bounded depth and size.
 * @throws Problem `invalid_param` that says what is wrong, and where.
 */
export function parseJson(bytes: Buffer): unknown {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw refuse('is not UTF-8', 'JSON in UTF-8');
  }
  inspect(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    throw refuse(position ? `is not JSON at character ${position}` : 'is not JSON', 'JSON');
  }
}

/**
 * Walks over the text's structure before it is parsed. It knows just enough of JSON for that: what it misreads in a broken text,
 * JSON.parse refuses afterwards. No part of it is walked over twice, however it is broken.
 */
function inspect(text: string): void {
  const names: (Set<string> | undefined)[] = [];
  const structure = /["{}[\]:,]/g;
  let values = 0;
  let expectsName = false;
  for (let found = structure.exec(text); found; found = structure.exec(text)) {
    const [symbol] = found;
    if (symbol === '"') {
      const end = endOfString(text, found.index);
      const string = decodeString(text.slice(found.index, end));
      if (expectsName) takeName(string, names.at(-1));
      expectsName = false;
      structure.lastIndex = end;
      continue;
    }
    if (symbol === '{' || symbol === '[') {
      names.push(symbol === '{' ? new Set() : undefined);
      if (names.length > deepest) throw refuse(`is nested more than ${deepest} deep`, 'a flatter document');
    } else if (symbol === '}' || symbol === ']') {
      names.pop();
    }
    if ((symbol === '[' || symbol === ',') && ++values > mostValues)
      throw refuse(`holds more than ${mostValues} values`, 'fewer');
    expectsName = symbol === '{' || (symbol === ',' && names.at(-1) !== undefined);
  }
}

/** The place behind the string that starts here; the text's end when it does not end. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - escapes - 1] === '\\') escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return text.length;
}

/** What the string literal says. @throws Problem for what PostgreSQL cannot store, and what is not Unicode text. */
function decodeString(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  let text: string;
  try {
    text = JSON.parse(literal) as string;
  } catch {
    return literal;
  }
  if (text.includes('\0') || !text.isWellFormed()) throw refuse('holds \\u0000 or half of a surrogate pair', 'Unicode text');
  return text;
}

function takeName(name: string, names: Set<string> | undefined): void {
  if (name === '__proto__') throw refuse('has a property named __proto__', 'another name');
  if (names?.has(name)) throw refuse(`has the property ${JSON.stringify(name.slice(0, 64))} twice`, 'each property once');
  names?.add(name);
}

function refuse(detail: string, expected: string): Problem {
  return new Problem('invalid_param', `The body ${detail}.`, { errors: [{ pointer: '/body', detail, expected }] });
}
