import type { Command } from 'commander';
import type { Kysely } from 'kysely';
import type { Actor } from '../audit/audit.repository.ts';
import type { Clock } from '../clock.ts';
import { type Environment, readConfig } from '../config.ts';
import type { Database } from '../db/tables.ts';
import { createProgress, type Progress } from '../progress.ts';
import { Refusal } from './refusal.ts';
import type { Reply } from './reply.ts';
import { bringUpToDate, withStore } from './store.ts';
import type { Terminal } from './terminal.ts';

/** What surrounds a command: nothing of it is global. */
export interface Shell {
  readonly env: Environment;
  readonly terminal: Terminal;
  readonly clock: Clock;
  readonly progress: Progress;
  tell(reply: Reply, json: boolean): void;
}

/** The options that every command takes. */
export interface GlobalOptions {
  json?: true;
  yes?: true;
  operator: string;
}

/** What a command on the database works with. */
export interface Context<Options = object> {
  readonly db: Kysely<Database>;
  readonly clock: Clock;
  readonly operator: Actor;
  readonly options: Options;
  /** @throws Refusal when somebody is there to be asked, and does not agree. */
  confirm(question: string): Promise<void>;
}

export type Handle<Options> = (context: Context<Options>, ...args: string[]) => Promise<Reply>;

/** A command's action: opens the database, does it, tells the outcome. */
export function onStore<Options = object>(shell: Shell, handle: Handle<Options>): (this: Command) => Promise<void> {
  return async function act() {
    const options = this.optsWithGlobals<GlobalOptions & Options>();
    const reply = await withStore(readConfig(shell.env), shell.progress, async (store) => {
      await bringUpToDate(store);
      const context: Context<Options> = {
        db: store.db,
        clock: shell.clock,
        operator: { type: 'operator', id: options.operator },
        options,
        confirm: (question) => confirm(shell.terminal, question, options),
      };
      return handle(context, ...(this.processedArgs as string[]));
    });
    shell.tell(reply, options.json === true);
  };
}

async function confirm(terminal: Terminal, question: string, { yes }: GlobalOptions): Promise<void> {
  if (yes || !terminal.interactive) return;
  if (!(await terminal.agrees(question))) throw new Refusal('Nothing was changed.');
}

export function progressOn(terminal: Terminal): Progress {
  return createProgress((line) => terminal.say(`${line}\n`));
}
