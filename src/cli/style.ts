import { styleText } from 'node:util';

export type Tint = 'bold' | 'dim' | 'green' | 'yellow' | 'red';

/** Text in a colour, or as it is where colours are not wanted. */
export type Style = (tint: Tint, text: string) => string;

export function createStyle(coloured: boolean): Style {
  return (tint, text) => (coloured ? styleText(tint, text, { validateStream: false }) : text);
}
