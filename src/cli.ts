import { run } from './cli/run.ts';
import { createTerminal } from './cli/terminal.ts';
import { systemClock } from './clock.ts';

const terminal = createTerminal(process, process.env);
process.exitCode = await run(process.argv.slice(2), { env: process.env, terminal, clock: systemClock });
