import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { operations } from '../../generated/operations.ts';
import { contract } from '../support/gateway.ts';

const test = suite<{ dirs: string[] }>('make generate');
test.before((context) => {
  context.dirs = ['a', 'b'].map((name) => mkdtempSync(join(tmpdir(), `generated-${name}-`)));
  for (const dir of context.dirs) execFileSync(process.execPath, ['scripts/generate.ts', dir]);
});
test.after(({ dirs }) => {
  for (const dir of dirs) rmSync(dir, { recursive: true });
});

test('gives the same bytes twice, and the ones that are committed', ({ dirs }) => {
  const [first = '', second = ''] = dirs;
  const names = readdirSync(first);
  assert.ok(names.length >= 6);
  for (const name of names) {
    const bytes = readFileSync(join(first, name));
    assert.ok(bytes.equals(readFileSync(join(second, name))), name);
    assert.ok(bytes.equals(readFileSync(join('generated', name))), name);
  }
});

test('publishes nothing of how an operation is served, and no internal operation', () => {
  const text = contract.published.json.toString();
  for (const internal of ['x-upstream', 'x-internal', 'x-example-file', 'pages.landing']) assert.not.match(text, internal);
  assert.match(text, 'connect.rooms.create');
  assert.not.match(text, '"externalValue"');
});

test('publishes the same document in both forms', () => {
  assert.equal(parse(contract.published.yaml.toString()), JSON.parse(contract.published.json.toString()));
});

test('describes the 81 published operations', () => {
  const published = [...contract.operations].filter(({ path, internal }) => path.startsWith('/v1/') && !internal);
  assert.ok(published.length >= 81);
  assert.is(Object.keys(operations).length, contract.operations.length);
});

test.run();
