import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { run } from '../../src/cli/run.ts';
import { createTerminal } from '../../src/cli/terminal.ts';
import { systemClock } from '../../src/clock.ts';

export interface CliOutcome {
  status: number | null;
  stdout: string;
  stderr: string;
  /** What `--json` told. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever its command tells.
  json: any;
}

// Each command is a process, and half of its time would go into compiling the same files.
const compiled = mkdtempSync(join(tmpdir(), 'tkawen-compiled-'));
process.once('exit', () => rmSync(compiled, { recursive: true, force: true }));

/** The operator's command line, as a process with nothing of this one's environment but what is given. */
export async function runCli(args: readonly string[], env: Record<string, string>): Promise<CliOutcome> {
  const child = spawn(process.execPath, ['src/cli.ts', ...args], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 90_000,
  });
  const [stdout, stderr, [status]] = await Promise.all([child.stdout.toArray(), child.stderr.toArray(), once(child, 'close')]);
  return outcome(args, status, stdout.join(''), stderr.join(''));
}

/** The same in this process, as if somebody sat before it, who types something. */
export async function sitAt(
  args: readonly string[],
  env: Record<string, string>,
  typed = '',
  clock = systemClock,
): Promise<CliOutcome> {
  const stream = () => Object.assign(new PassThrough(), { isTTY: true });
  const [stdin, stdout, stderr] = [stream(), stream(), stream()] as const;
  stdin.end(typed);
  const status = await run(args, { env, terminal: createTerminal({ stdin, stdout, stderr }, env), clock });
  return outcome(args, status, String(stdout.read() ?? ''), String(stderr.read() ?? ''));
}

function outcome(args: readonly string[], status: number | null, stdout: string, stderr: string): CliOutcome {
  return {
    status,
    stdout,
    stderr,
    get json() {
      if (stdout === '') throw new Error(`tkawen-api ${args.join(' ')} told nothing but: ${stderr}`);
      return JSON.parse(stdout);
    },
  };
}

/** A table with what differs from run to run replaced by something as long. */
export function steady(text: string): string {
  return text
    .replace(/\b(acc|ak|aud|req)_[0-9A-Z]{26}/g, (_, prefix: string) => `${prefix}_${'0'.repeat(26)}`)
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ/g, '2026-01-01 00:00:00Z')
    .replace(/(_…)\w{4}/g, '$1last');
}

export function lines(...text: string[]): string {
  return `${text.join('\n')}\n`;
}

export const secretShape = /[sp]k_(?:live|sandbox)_[0-9A-Za-z]{38}/;
