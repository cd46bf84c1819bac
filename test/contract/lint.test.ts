import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import plugin from '../../scripts/contract/redocly-plugin.ts';

/** What a fixture says at the end of a line: `# <rule>: <how the message begins>`. */
interface Finding {
  line: number;
  rule: string;
  message: string;
}

interface Problem {
  ruleId: string;
  message: string;
  location: { source: { ref: string }; start: { line: number } }[];
}

const documents = globSync('test/contract/fixtures/**/*.yaml')
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n') }))
  .filter(({ lines }) => lines[1]?.startsWith('openapi:'))
  .sort((a, b) => a.file.localeCompare(b.file));

const found = lint(documents.map(({ file }) => file));
const test = suite('the lint of the contract');

for (const { file, lines } of documents) {
  const rule = file.split('/')[3];
  test(`${rule}: ${lines[0]?.replace(/^# /, '')}`, () => {
    const expected = lines.flatMap((text, index) => expectedAt(text, index + 1));
    const findings = found.get(file) ?? [];
    const places = (list: Finding[]) => list.map(({ line, rule }) => `${file}:${line} ${rule}`);

    assert.equal(places(findings), places(expected), JSON.stringify(findings, null, 1));
    for (const [index, { message }] of findings.entries()) {
      assert.is(message.slice(0, expected[index]?.message.length), expected[index]?.message);
    }
  });
}

test('every rule of the plugin is an error in openapi/redocly.yaml, and has a fixture that it refuses', () => {
  const rules = Object.keys(plugin().rules.oas3).sort();
  const config = parse(readFileSync('openapi/redocly.yaml', 'utf8')) as { extends: string[]; rules: Record<string, string> };
  const refused = documents.flatMap(({ lines }) =>
    lines.flatMap((text, index) => expectedAt(text, index + 1).map(({ rule }) => rule)),
  );

  assert.equal(config.extends, ['recommended-strict']);
  for (const rule of rules) {
    assert.is(config.rules[`tkawen/${rule}`], 'error', `${rule} is not configured`);
    assert.ok(refused.includes(`tkawen/${rule}`), `${rule} has no fixture`);
  }
  assert.equal(
    Object.keys(config.rules)
      .filter((rule) => rule.startsWith('tkawen/'))
      .sort(),
    rules.map((rule) => `tkawen/${rule}`),
  );
});

test.run();

function expectedAt(text: string, line: number): Finding[] {
  if (line === 1) return [];
  return [...text.matchAll(/ # ([\w/-]+): (.+?)(?= # |$)/g)].map(([, rule = '', message = '']) => ({ line, rule, message }));
}

/** Redocly's own command, once for all files: it prints one JSON document for each, in their order. */
function lint(files: string[]): Map<string, Finding[]> {
  const output = redocly(['lint', ...files, '--config', 'openapi/redocly.yaml', '--format', 'json', '--max-problems', '1000']);
  const reports = output.split(/(?<=^\})(?=\{)/m).map((text) => JSON.parse(text) as { problems: Problem[] });
  assert.is(reports.length, files.length);
  return new Map(
    files.map((file, index) => [file, (reports[index]?.problems ?? []).map((problem) => toFinding(problem, file)).sort(byPlace)]),
  );
}

function redocly(args: string[]): string {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  try {
    return execFileSync(process.execPath, ['node_modules/@redocly/cli/bin/cli.js', ...args], {
      encoding: 'utf8',
      env,
      stdio: 'pipe',
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

function toFinding({ ruleId, message, location: [place] }: Problem, file: string): Finding {
  const ref = place?.source.ref ?? '';
  return { line: place?.start.line ?? 0, rule: ref === file ? ruleId : `${ruleId} in ${ref}`, message };
}

function byPlace(a: Finding, b: Finding): number {
  return a.line - b.line || a.rule.localeCompare(b.rule);
}
