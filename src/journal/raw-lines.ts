/** Lines of JSON, as bytes: what only the database reads need not become text in between. */
export interface RawLines {
  /** Each with line breaks between its lines. */
  readonly texts: Buffer[];
  count: number;
}

const lineBreak = 0x0a;
const comma = 0x2c;
const opening = Buffer.from('[');
const closing = Buffer.from(']');

export function noLines(): RawLines {
  return { texts: [], count: 0 };
}

export function addLines(lines: RawLines, text: Buffer): void {
  lines.texts.push(text);
  lines.count++;
  for (let at = text.indexOf(lineBreak); at >= 0; at = text.indexOf(lineBreak, at + 1)) lines.count++;
}

/** The lines as a JSON array. JSON has no line break within a line. */
export function toArray({ texts }: RawLines): Buffer {
  const parts = texts.flatMap((text, i) => [i === 0 ? opening : Buffer.from(','), text]);
  const array = Buffer.concat([...parts, closing]);
  for (let at = array.indexOf(lineBreak); at >= 0; at = array.indexOf(lineBreak, at + 1)) array[at] = comma;
  return array;
}

/** The same lines, each by itself. */
export function separate({ texts }: RawLines): Buffer[] {
  const lines: Buffer[] = [];
  for (const text of texts) {
    let from = 0;
    for (let at = text.indexOf(lineBreak); at >= 0; at = text.indexOf(lineBreak, from)) {
      lines.push(text.subarray(from, at));
      from = at + 1;
    }
    lines.push(text.subarray(from));
  }
  return lines;
}
