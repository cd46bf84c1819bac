/** RFC 4180, with a header row. Cells that are empty are left out. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = linesOf(text);
  return rows.map((row) =>
    Object.fromEntries(row.flatMap((cell, i) => (cell === '' ? [] : [[(header[i] ?? '').trim(), cell.trim()]]))),
  );
}

function linesOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.trimEnd().matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '') break;
    if (end !== ',') lines.push([]);
  }
  return lines;
}
