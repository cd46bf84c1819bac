/** The rows of a CSV file (RFC 4180) in UTF-8. Empty lines are left out. @throws Error when it is none. */
export function readCsv(bytes: Buffer): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === ',') {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    if (text.startsWith('\r\n', at)) at++;
    at++;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

interface Cell {
  value: string;
  end: number;
}

function plain(text: string, start: number): Cell {
  const ends = /[,\r\n]/g;
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end };
}

/** Two quotes stand for one. */
function quoted(text: string, start: number): Cell {
  const value: string[] = [];
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new Error('a quote is never closed');
    value.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      const end = quote + 1;
      if (end < text.length && !/[,\r\n]/.test(text[end] ?? '')) throw new Error('something follows a closing quote');
      return { value: value.join(''), end };
    }
    value.push('"');
    from = quote + 2;
  }
}
