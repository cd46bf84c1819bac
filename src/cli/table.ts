import type { Style, Tint } from './style.ts';
import { printable } from './text.ts';

export type Cell = string | readonly [text: string, tint: Tint];

export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => Cell;
  readonly right?: boolean;
}

const gap = '  ';

/** Rows under titles, in columns as wide as their widest cell. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], style: Style): string {
  const titles = columns.map(({ title }): Cell => [title, 'dim']);
  const lines = [titles, ...rows.map((row) => columns.map((column) => column.of(row)))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(textOf(line[i])))));
  return lines.map((line) => joinCells(line, widths, columns, style)).join('');
}

/** One thing's properties, a line each. */
export function fields(pairs: readonly (readonly [label: string, value: Cell])[], style: Style): string {
  const width = Math.max(...pairs.map(([label]) => label.length));
  return pairs.map(([label, value]) => `${style('dim', label.padEnd(width))}${gap}${tinted(value, style)}\n`).join('');
}

function joinCells<Row>(line: readonly Cell[], widths: readonly number[], columns: readonly Column<Row>[], style: Style): string {
  const cells = line.map((cell, i) => {
    const padding = ' '.repeat((widths[i] ?? 0) - widthOf(textOf(cell)));
    return columns[i]?.right ? padding + tinted(cell, style) : tinted(cell, style) + padding;
  });
  return `${cells.join(gap).trimEnd()}\n`;
}

function textOf(cell: Cell | undefined): string {
  return printable((typeof cell === 'string' ? cell : cell?.[0]) ?? '');
}

function tinted(cell: Cell, style: Style): string {
  return typeof cell === 'string' ? textOf(cell) : style(cell[1], textOf(cell));
}

const graphemes = new Intl.Segmenter();

/** An accent, or a vowel mark of Arabic, takes no column of its own. */
function widthOf(text: string): number {
  return [...graphemes.segment(text)].length;
}
