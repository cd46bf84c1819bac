import type { Command } from 'commander';
import { examples } from '../examples.ts';
import type { GlobalOptions, Shell } from '../shell.ts';

export function addDoctor(program: Command, shell: Shell): void {
  program
    .command('doctor')
    .description('look at all that the gateway depends on; status 1 when a part that is configured does not answer')
    .addHelpText('after', examples('doctor', 'doctor --json | jq .ok'))
    .action(async (_options, command: Command) => {
      // No other command waits for the clients that only this one needs.
      const { examine } = await import('./examine.ts');
      const reply = await examine(shell);
      shell.tell(reply, command.optsWithGlobals<GlobalOptions>().json === true);
    });
}
