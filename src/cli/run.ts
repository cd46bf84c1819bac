import { CommanderError } from 'commander';
import { createProgram } from './program.ts';
import { explain, Misuse } from './refusal.ts';
import { tell } from './reply.ts';
import { progressOn, type Shell } from './shell.ts';

const usageError = 2;

/** Runs a command line. The status to end with: 0, 1 when it did not work, 2 when it was not understood. */
export async function run(args: readonly string[], surroundings: Pick<Shell, 'env' | 'terminal' | 'clock'>): Promise<number> {
  const { terminal } = surroundings;
  let status = 0;
  const shell: Shell = {
    ...surroundings,
    progress: progressOn(terminal),
    tell(reply, json) {
      tell(terminal, reply, json);
      if (reply.failed) status = 1;
    },
  };
  try {
    await createProgram(shell).parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // The parser has said what is wrong already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageError;
    terminal.say(`${explain(error)}\n`);
    return error instanceof Misuse ? usageError : 1;
  }
}
