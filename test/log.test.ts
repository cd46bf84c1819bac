import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createDataDir } from './support/stores.ts';

/** Logs so many lines, of both ways to write one, and ends then. */
function program(lines: number, end: string): string[] {
  const source = `
    import { createLog, writeMembers } from ${JSON.stringify(new URL('../src/log.ts', import.meta.url).href)};
    const log = createLog('info');
    for (let i = 0; i < ${lines}; i++) i % 2 ? log.info({ i }, 'one') : writeMembers(log, '"i":' + i, 'other');
    ${end}`;
  return ['--input-type=module', '--eval', source];
}

const ends: [what: string, end: string][] = [
  ['by itself', ''],
  ['by process.exit', 'process.exit(0);'],
  ['by an error that nobody catches', 'setImmediate(() => { throw new Error("unexpected"); });'],
];

for (const [what, end] of ends) {
  test(`every line is written, to a pipe, and to a file in its order, by a process that ends ${what}`, async () => {
    for (const lines of [1, 2_000]) {
      const expected = Array.from({ length: lines }, (_, i) => i);
      const piped = spawn(process.execPath, program(lines, end), { stdio: ['ignore', 'pipe', 'ignore'] });
      // A thread that writes still when the process ends may be overtaken by what is written then.
      assert.equal(
        numbersIn(await text(piped.stdout)).sort((a, b) => a - b),
        expected,
      );

      const path = join(createDataDir(), 'log');
      const file = openSync(path, 'w');
      const filed = spawn(process.execPath, program(lines, end), { stdio: ['ignore', file, 'ignore'] });
      closeSync(file);
      await once(filed, 'exit');
      assert.equal(numbersIn(readFileSync(path, 'utf8')), expected);
    }
  });
}

test('a line is an object of JSON with a level, a time and a message', async () => {
  const { stdout } = spawn(process.execPath, program(2, ''), { stdio: ['ignore', 'pipe', 'ignore'] });
  const lines = (await text(stdout)).trimEnd().split('\n');
  for (const [i, msg] of ['other', 'one'].entries()) {
    const { time, ...rest } = JSON.parse(lines[i] ?? '') as { time: string };
    assert.equal(rest, { level: 'info', i, msg });
    assert.ok(Math.abs(Date.parse(time) - Date.now()) < 60_000, time);
  }
});

function numbersIn(output: string): number[] {
  const lines = output.split('\n').slice(0, -1);
  return lines.map((line) => (JSON.parse(line) as { i: number }).i);
}

test.run();
