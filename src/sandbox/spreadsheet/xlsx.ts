import { openZip } from './zip.ts';

/** Columns beyond are none of ours, and a cell may claim to be far away. */
const mostColumns = 100;

/** The rows of the first sheet of an XLSX file, as texts. Empty rows are left out. @throws Error when it is none. */
export function readXlsx(bytes: Buffer): string[][] {
  const file = openZip(bytes);
  const read = (name: string) => file(name)?.toString('utf8') ?? '';
  const sheet = read(firstSheet(read));
  if (sheet === '') throw new Error('it has no sheet');
  const shared = [...elements(read('xl/sharedStrings.xml'), 'si')].map(({ content }) => textIn(content));
  const rows = [...elements(sheet, 'row')].map(({ content }) => cellsOf(content, shared));
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** The workbook names its sheets by relations, which name their files. */
function firstSheet(read: (name: string) => string): string {
  const [sheet] = elements(read('xl/workbook.xml'), 'sheet');
  const relations = [...elements(read('xl/_rels/workbook.xml.rels'), 'Relationship')];
  const relation = relations.find(
    ({ attributes }) => attributeOf(attributes, 'Id') === attributeOf(sheet?.attributes ?? '', 'r:id'),
  );
  const target = attributeOf(relation?.attributes ?? '', 'Target') ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const { attributes, content } of elements(row, 'c')) {
    const column = /^[A-Z]{1,3}/.exec(attributeOf(attributes, 'r') ?? '')?.[0];
    const at = column === undefined ? cells.length : columnNumber(column);
    if (at >= mostColumns) continue;
    while (cells.length < at) cells.push('');
    cells[at] = cellText(attributeOf(attributes, 't'), content, shared);
  }
  return cells;
}

function cellText(type: string | undefined, content: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textIn(content);
  const [value] = elements(content, 'v');
  const text = resolved(value?.content ?? '');
  return type === 's' ? (shared[Number(text)] ?? '') : text;
}

/** A text may be in parts, each with a look of its own. */
function textIn(xml: string): string {
  return resolved([...elements(xml, 't')].map(({ content }) => content).join(''));
}

/** `A` is 0, `AA` 26. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Element {
  attributes: string;
  content: string;
}

/** The elements of one name, none of which holds another of it. By searches alone: a pattern could be made to take for ever. */
function* elements(xml: string, name: string): Generator<Element> {
  for (let open = xml.indexOf(`<${name}`); open >= 0; ) {
    const start = open + name.length + 1;
    const end = xml.indexOf('>', start);
    if (end < 0) return;
    const attributes = xml.slice(start, end);
    let next = end + 1;
    if (/^[\w:]/.test(attributes)) next = start;
    else if (attributes.endsWith('/')) yield { attributes, content: '' };
    else {
      const close = xml.indexOf(`</${name}>`, end);
      if (close < 0) return;
      yield { attributes, content: xml.slice(end + 1, close) };
      next = close;
    }
    open = xml.indexOf(`<${name}`, next);
  }
}

function attributeOf(attributes: string, name: string): string | undefined {
  const start = ` ${attributes}`.indexOf(` ${name}="`);
  return start < 0 ? undefined : ` ${attributes}`.slice(start + name.length + 3).split('"', 1)[0];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
