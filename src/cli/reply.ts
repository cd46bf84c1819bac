import { createStyle, type Style } from './style.ts';
import type { Terminal } from './terminal.ts';
import { toJson } from './text.ts';

/** What a command has to tell. */
export interface Reply {
  /** With `--json`: the one document on standard output. */
  document: object;
  /** Without: what people read there. */
  text(style: Style): string;
  /** Said on standard error, to people only. */
  note?: string;
  /** Whether it ends with status 1 all the same. */
  failed?: boolean;
}

export function tell(terminal: Terminal, { document, text, note }: Reply, json: boolean): void {
  terminal.write(json ? `${toJson(document)}\n` : text(createStyle(terminal.coloured)));
  if (note !== undefined && !json) terminal.say(`${note}\n`);
}
