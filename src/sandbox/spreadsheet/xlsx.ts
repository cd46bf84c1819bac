import { openZip } from './zip.ts';

/** The rows of the first sheet of an XLSX file, as texts. Empty rows are left out. @throws Error when it is none. */
export function readXlsx(bytes: Buffer): string[][] {
  const file = openZip(bytes);
  const read = (name: string) => file(name)?.toString('utf8');
  const sheet = read(firstSheet(read));
  if (sheet === undefined) throw new Error('it has no sheet');
  const shared = [...(read('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => textIn(item));
  const rows = [...sheet.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => cellsOf(row, shared));
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** The workbook names its sheets by relations, which name their files. */
function firstSheet(read: (name: string) => string | undefined): string {
  const relation = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(read('xl/workbook.xml') ?? '')?.[1];
  const relations = [...(read('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)].map(([element]) => element);
  const element = relations.find((each) => each.includes(`Id="${relation}"`));
  const target = /\bTarget="([^"]+)"/.exec(element ?? '')?.[1] ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes = '', content = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const column = /\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1];
    const at = column === undefined ? cells.length : columnNumber(column);
    while (cells.length < at) cells.push('');
    cells[at] = valueOf(/\bt="(\w+)"/.exec(attributes)?.[1], content, shared);
  }
  return cells;
}

function valueOf(type: string | undefined, content: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textIn(content);
  const value = unescape(/<v>(.*?)<\/v>/s.exec(content)?.[1] ?? '');
  return type === 's' ? (shared[Number(value)] ?? '') : value;
}

/** A text may be in parts, each with a look of its own. */
function textIn(xml: string): string {
  return unescape([...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join(''));
}

/** `A` is 0, `AA` 26. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
