import { globSync, readFileSync } from 'node:fs';

/** A uvu file that forgets `.run()` runs nothing and passes; one with `.only` passes over the rest; a slept wait is a flaky one. */
const rules: [pattern: RegExp, wanted: boolean, message: string][] = [
  [/^\w+\.run\(\);$/m, true, 'never runs: it lacks a .run()'],
  [/\.only\(/, false, 'runs a part of its tests only'],
  [/\.skip\(/, false, 'skips a test'],
  [/process\.env\[?.*\]? ?=[^=]/, false, 'changes process.env, which other files share'],
];

const files = globSync('test/**/*.test.ts');
const faults = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const suites = text.match(/= suite[<(]/g)?.length ?? 0;
  const runs = text.match(/^\w+\.run\(\);$/gm)?.length ?? 0;
  const broken = rules.filter(([pattern, wanted]) => pattern.test(text) !== wanted).map(([, , message]) => `${file} ${message}`);
  return suites > runs ? [...broken, `${file} has ${suites} suites, but runs ${runs}`] : broken;
});
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 || files.length === 0 ? 1 : 0;
