/** Command lines at the end of a help text. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ tkawen-api ${line}`).join('\n')}`;
}
