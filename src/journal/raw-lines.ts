/** Lines of JSON, as bytes: what only the database reads need not become text in between. */
export interface RawLines {
  /** Each with line breaks between its lines. */
  readonly texts: Buffer[];
  count: number;
}

const lineBreak = 0x0a;
const comma = 0x2c;
const opening = 0x5b;
const closing = 0x5d;

export function noLines(): RawLines {
  return { texts: [], count: 0 };
}

export function addLines(lines: RawLines, text: Buffer): void {
  lines.texts.push(text);
  lines.count++;
  for (let at = text.indexOf(lineBreak); at >= 0; at = text.indexOf(lineBreak, at + 1)) lines.count++;
}

/** Memory that is used again: what outlives a few collections of young garbage brings on those of all. */
export interface Scratch {
  memory: Buffer;
}

export function createScratch(): Scratch {
  return { memory: Buffer.alloc(0) };
}

/** So many bytes, which hold until more are asked for. */
export function bytesIn(scratch: Scratch, size: number): Buffer {
  if (scratch.memory.byteLength < size) scratch.memory = Buffer.allocUnsafe(size + (size >> 1));
  return scratch.memory.subarray(0, size);
}

/** Lines that stand apart in some bytes. They are copied into the scratch. */
export function addParts(lines: RawLines, bytes: Buffer, parts: readonly Part[], scratch: Scratch): void {
  if (parts.length === 0) return;
  const size = parts.reduce((sum, { from, to }) => sum + to - from + 1, -1);
  const text = bytesIn(scratch, size);
  let at = 0;
  for (const [i, { from, to }] of parts.entries()) {
    if (i > 0) text[at++] = lineBreak;
    at += bytes.copy(text, at, from, to);
  }
  lines.texts.push(text);
  lines.count += parts.length;
}

/** Where a line stands in some bytes. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Where each line of a text stands in it. */
export function* partsOf(text: Buffer): Generator<Part> {
  let from = 0;
  for (let at = text.indexOf(lineBreak); at >= 0; at = text.indexOf(lineBreak, from)) {
    yield { from, to: at };
    from = at + 1;
  }
  yield { from, to: text.byteLength };
}

/** The lines as a JSON array, in the scratch. JSON has no line break within a line. */
export function toArray({ texts }: { readonly texts: readonly Buffer[] }, scratch: Scratch): Buffer {
  const array = bytesIn(
    scratch,
    texts.reduce((size, text) => size + text.byteLength + 1, 1),
  );
  let at = 0;
  for (const text of texts) {
    array[at] = at === 0 ? opening : comma;
    at += 1 + text.copy(array, at + 1);
  }
  array[at] = closing;
  for (let end = array.indexOf(lineBreak); end >= 0; end = array.indexOf(lineBreak, end + 1)) array[end] = comma;
  return array;
}

/** The same lines, each by itself. */
export function separate({ texts }: RawLines): Buffer[] {
  return texts.flatMap((text) => [...partsOf(text)].map(({ from, to }) => text.subarray(from, to)));
}
