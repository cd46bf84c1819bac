import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readCsv } from '../../src/sandbox/spreadsheet/csv.ts';
import { readXlsx } from '../../src/sandbox/spreadsheet/xlsx.ts';

const test = suite('spreadsheets');

const csv = (text: string) => readCsv(Buffer.from(text));

test('CSV: quotes, commas and line ends within them, empty cells and lines', () => {
  assert.equal(csv('a,b\r\n1,2\n'), [
    ['a', 'b'],
    ['1', '2'],
  ]);
  assert.equal(csv('"a ""b""","c,\nd"'), [['a "b"', 'c,\nd']]);
  assert.equal(csv('a,,c\n\n,\nx,'), [
    ['a', '', 'c'],
    ['', ''],
    ['x', ''],
  ]);
  assert.equal(csv(''), []);
  assert.equal(csv('\ufeffa,b'), [['a', 'b']]);
});

test('CSV that cannot be read says so', () => {
  assert.throws(() => csv('"a'), /never closed/);
  assert.throws(() => csv('"a"b'), /closing quote/);
  assert.throws(() => readCsv(Buffer.from([0x61, 0xff])));
});

test('XLSX: shared, inline and rich texts, numbers, gaps, and the first sheet by its relation', () => {
  const sheet = `<worksheet><sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>in &amp; line</t></is></c></row>
    <row r="2"/><row r="3"><c r="B3"><v>4.5</v></c><c r="ZZ3"><v>9</v></c><c r="C3" s="1"/></row>
  </sheetData></worksheet>`;
  const bytes = zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="x" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>',
    'xl/sharedStrings.xml': '<sst><si><r><t>ri</t></r><r><t xml:space="preserve">ch &#x41;</t></r></si></sst>',
    'xl/worksheets/first.xml': sheet,
  });
  assert.equal(readXlsx(bytes), [
    ['rich A', '', 'in & line'],
    ['', '4.5', ''],
  ]);
});

test('the example of the contract', () => {
  const rows = readXlsx(readFileSync(new URL('../../openapi/examples/products.xlsx', import.meta.url)));
  assert.is(rows.length, 3);
  assert.is(rows[0]?.[0], 'name');
});

test('hostile files are refused at once: no archive, a bomb, elements that never close', () => {
  assert.throws(() => readXlsx(Buffer.from('PK')), /no ZIP/);
  assert.throws(() => readXlsx(zip({ 'xl/worksheets/sheet1.xml': 'x'.repeat(20_000_000) })));
  assert.throws(() => readXlsx(zip({ 'xl/other.xml': '' })), /no sheet/);
  const started = performance.now();
  const open = '<si><row><c r="ZZZ1"><t>'.repeat(300_000);
  assert.equal(readXlsx(zip({ 'xl/sharedStrings.xml': open, 'xl/worksheets/sheet1.xml': open })), []);
  assert.ok(performance.now() - started < 2_000);
});

/** An archive as small as it can be: what its directory says is what is read. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text);
    const [local, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.byteLength, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.byteLength;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

test.run();
