import { userInfo } from 'node:os';
import { Command } from 'commander';
import { addAccounts } from './accounts.ts';
import { addAudit } from './audit.ts';
import { addDoctor } from './doctor/doctor.ts';
import { examples } from './examples.ts';
import { addKeys } from './keys.ts';
import { addLimits } from './limits.ts';
import type { Shell } from './shell.ts';
import { addUsage } from './usage.ts';
import { parseName } from './values.ts';

/** The command line's grammar. */
export function createProgram(shell: Shell): Command {
  const { terminal } = shell;
  const program = new Command('tkawen-api')
    .description('Accounts, keys and limits of a TKAWEN API gateway, for those who operate it.')
    .option('--json', 'print one JSON document, and nothing else')
    .option('-y, --yes', 'do not ask whether it is meant')
    .option('--operator <name>', 'who does it, for the audit record', parseName, userName())
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.say(text),
      getOutHasColors: () => terminal.coloured,
      getErrHasColors: () => terminal.coloured,
      outputError: (text, write) => write(text.replace(/^error: ./, (start) => start.slice(-1).toUpperCase())),
    })
    .showHelpAfterError('Add --help to see how it is used.');
  addAccounts(program, shell);
  addKeys(program, shell);
  addLimits(program, shell);
  addAudit(program, shell);
  addUsage(program, shell);
  addDoctor(program, shell);
  return program.addHelpText(
    'after',
    examples(
      'accounts create --name "Acme" --email billing@acme.example --plan builder --currency USD',
      "keys create --account acc_… --mode live --scopes 'connect:*,usage:read'",
      'doctor',
    ),
  );
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user that has no name.
    return `uid ${process.getuid?.()}`;
  }
}
