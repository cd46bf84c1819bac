import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** What a command writes to, and whom it may ask. */
export interface Terminal {
  /** The outcome: standard output. */
  write(text: string): void;
  /** What is said beside it: standard error. */
  say(text: string): void;
  readonly coloured: boolean;
  /** Whether somebody is there to answer a question. */
  readonly interactive: boolean;
  /** Whether the answer is yes. Anything else, and no answer, is no. */
  agrees(question: string): Promise<boolean>;
}

export interface Streams {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
}

export function createTerminal({ stdin, stdout, stderr }: Streams, env: Readonly<Record<string, string | undefined>>): Terminal {
  // The reader of a pipe may leave early: `accounts list | head -1` is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stdout.write(text),
    say: (text) => void stderr.write(text),
    coloured: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    interactive: stdin.isTTY === true && stderr.isTTY === true,
    agrees(question) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const lines = createInterface({ input: stdin, output: stderr });
      lines.once('close', () => resolve(false));
      lines.question(`${question} [y/N] `, (answer) => {
        resolve(/^y(es)?$/i.test(answer.trim()));
        lines.close();
      });
      return promise;
    },
  };
}
