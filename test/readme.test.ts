import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { operationsTable } from '../scripts/operations-table.ts';
import { readConfig, variables } from '../src/config.ts';
import { loadContract } from '../src/contract/contract.ts';
import { registry } from '../src/upstreams/registry.ts';
import { eventually } from './support/gateway.ts';

const repo = fileURLToPath(new URL('..', import.meta.url));
const readme = read('README.md');
const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text = '']) => ({ language, text }));
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const startMs = 90_000;

/** Somebody who has just cloned the repository: a copy of it in a folder that nobody else may enter, and an environment. */
interface Newcomer {
  dir: string;
  env: NodeJS.ProcessEnv;
  uid: number | undefined;
}

interface Run {
  make: ChildProcess;
  output: string[];
  url: string;
}

const pages = suite('the documentation');

pages('the configuration table has every variable of src/config.ts, no other, and the true defaults', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_<>]+)` \| (?:`(.+?)`|none) \|/gm)].map(([, name = '', value]) => ({
    name,
    value,
  }));
  const sentences = [...readme.matchAll(/^`(<[A-Z]+>)` is ([^.]*)\.$/gm)];
  const meant = new Map(sentences.map(([, placeholder = '', list = '']) => [placeholder, list.split(/,\s+|\s+or\s+/)]));
  const named = rows.flatMap(({ name }) => {
    const placeholder = /<[A-Z]+>/.exec(name)?.[0];
    return placeholder === undefined ? name : (meant.get(placeholder) ?? []).map((it) => name.replace(placeholder, it));
  });
  assert.equal(named.sort(), [...variables, 'UPSTREAMS'].sort());
  assert.is(meant.get('<NAME>')?.length, registry.length);

  // Without an issuer, nothing else of OIDC may be set.
  const issuer = { OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'api' };
  const defaults = Object.fromEntries(rows.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
  assert.equal(readConfig({ ...issuer, ...defaults }), readConfig(issuer));
});

pages('the picture of a call shows the stages of src/app.ts, in order', () => {
  const list = /const stages: Stage\[\] = \[\n(.*?)\n {2}\];/s.exec(read('src/app.ts'))?.[1] ?? '';
  const stages = [...list.matchAll(/^ {4}(\w+)/gm)].map(([, name = '']) =>
    name.replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`),
  );
  const picture = blocks.find(({ text }) => text.includes('→'))?.text ?? '';
  const shown = picture.match(/[a-z-]+(?= →|$)|(?<=→ )[a-z-]+/gm) ?? [];
  assert.ok(stages.length > 0);
  assert.equal(
    shown.filter((name) => stages.includes(name)),
    stages,
  );
});

pages('the table of operations says what answers each of them', () => {
  const table = operationsTable(loadContract().operations);
  assert.ok(readme.includes(table), 'run node scripts/operations-table.ts');
});

for (const file of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'openapi/CHANGELOG.md']) {
  pages(`every file that ${file} links to is there`, () => {
    for (const [, link = ''] of read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g))
      assert.ok(existsSync(join(repo, dirname(file), link)), link);
  });
}

pages('CONTRIBUTING.md explains every lint rule of openapi/redocly.yaml', () => {
  const { rules } = parse(read('openapi/redocly.yaml')) as { rules: object };
  const explained = [...read('CONTRIBUTING.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => `tkawen/${name}`);
  assert.equal(explained.sort(), Object.keys(rules).sort());
});

pages('make help lists every target, and works without Node', () => {
  const tools = mkdtempSync(join(tmpdir(), 'tools-'));
  const make = execFileSync('sh', ['-c', 'command -v make; command -v awk'], { encoding: 'utf8' }).trim().split('\n');
  symlinkSync(make[1] ?? '', join(tools, 'awk'));
  const help = execFileSync(make[0] ?? '', { cwd: repo, env: { PATH: tools }, encoding: 'utf8' });
  rmSync(tools, { recursive: true });
  const targets = [...read('Makefile').matchAll(/^([a-z-]+):/gm)].map(([, target]) => target);
  assert.equal(
    [...help.matchAll(/^ {2}([a-z-]+) +\S/gm)].map(([, target]) => target),
    targets,
  );
});

pages.run();

const who = isRoot ? 'as root, in a folder that only root may enter' : 'as an ordinary user alone, since this is not root';
const test = suite<{ newcomer: Newcomer; run: Run | undefined }>(`a newcomer with a fresh copy, ${who}`);
const runs: Run[] = [];

test.before((context) => {
  context.newcomer = settle();
});
test.after(({ newcomer }) => leave(newcomer));

test('make run prints an address, two keys, and three calls that work', async (context) => {
  const { newcomer } = context;
  const run = await start(newcomer);
  context.run = run;
  const calls = run.output.join('').match(/^ +curl .*$/gm) ?? [];
  assert.is(calls.length, 3);
  const [me, room, made] = calls.map((call) => JSON.parse(sh(newcomer, call)));
  assert.is(me.mode, 'sandbox');
  assert.match(room.room_id, /^rm_/);
  assert.match(made.secret, /^sk_live_/);
});

test('.data/demo.env has the address and the keys, for the eyes of its owner', ({ newcomer, run }) => {
  const kept = demoOf(newcomer);
  assert.equal(Object.keys(kept).sort(), ['TKAWEN_BASE_URL', 'TKAWEN_LIVE_KEY', 'TKAWEN_SANDBOX_KEY']);
  assert.is(kept['TKAWEN_BASE_URL'], run?.url);
  assert.is(statSync(join(newcomer.dir, '.data/demo.env')).mode & 0o777, 0o600);
});

test('Ctrl-C ends it cleanly, and all that it started', ({ newcomer, run }) => interrupt(newcomer, run));

test('the next run has the same keys, and one after a SIGKILL takes over the Postgres that was left', async ({ newcomer }) => {
  const before = demoOf(newcomer);
  const killed = await start(newcomer);
  const postgres = postgresOf(newcomer);
  process.kill(-(killed.make.pid ?? 0), 'SIGKILL');
  await ended(killed);
  assert.ok(lives(postgres));

  const run = await start(newcomer);
  assert.is(postgresOf(newcomer), postgres);
  const after = demoOf(newcomer);
  assert.equal({ ...after, TKAWEN_BASE_URL: '' }, { ...before, TKAWEN_BASE_URL: '' });
  const response = await fetch(`${run.url}/v1/keys`, { headers: { Authorization: `Bearer ${after['TKAWEN_LIVE_KEY']}` } });
  const { data } = (await response.json()) as { data: { name: string }[] };
  assert.ok(data.some(({ name }) => name === 'ci'));
  await interrupt(newcomer, run);
});

test('Ctrl-C while it starts leaves nothing behind either', async ({ newcomer }) => {
  const run = launch(newcomer);
  await eventually(
    () => existsSync(pidFile(newcomer)),
    (exists) => exists,
    startMs,
  );
  await interrupt(newcomer, run);
});

test('every command of the README works, from its top to its end', async (context) => {
  const { newcomer } = context;
  let answer = '';
  for (const { language, text } of blocks) {
    if (language === 'yaml' || language === 'md') write(newcomer, text);
    if (language === 'json') assert.equal(JSON.parse(withoutChance(answer)), JSON.parse(withoutChance(text)));
    if (language !== 'sh') continue;
    const lines = text.trim().split('\n');
    const sourced = lines.filter((line) => /^(?:\. |[A-Z]+=)/.test(line));
    for (const line of lines.filter((it) => !sourced.includes(it))) {
      if (line === 'make test') assert.match(read('Makefile'), /^test:/m);
      else if (line.startsWith('make run')) {
        if (context.run && !hasEnded(context.run)) await interrupt(newcomer, context.run);
        context.run = await start(newcomer, line);
      } else {
        answer = sh(newcomer, [...sourced, line].join('\n'));
        if (line.startsWith('curl')) assert.is(JSON.parse(answer).error, undefined, answer);
        if (line.startsWith('grep')) assert.equal(answer.trim().split('\n').sort(), plannedOperations());
      }
    }
  }
});

test('the operation that the README adds is forwarded with a live key', async ({ newcomer, run }) => {
  const headers = { Authorization: `Bearer ${demoOf(newcomer)['TKAWEN_LIVE_KEY']}`, 'Content-Type': 'application/json' };
  const rooms = `${run?.url}/v1/connect/rooms`;
  const made = await fetch(rooms, { method: 'POST', headers, body: '{"name":"Weekly review"}' });
  assert.is(made.status, 201);
  const { room_id } = (await made.json()) as { room_id: string };
  const response = await fetch(`${rooms}/${room_id}/participants`, { headers });
  assert.is(response.status, 200);
  const { participants } = (await response.json()) as { participants: unknown[] };
  assert.equal(participants, []);
  await interrupt(newcomer, run);
});

if (isRoot) {
  test('an ordinary user installs, starts and stops it too', async () => {
    const ordinary = settle(nobody);
    try {
      const run = await start(ordinary);
      assert.is(statSync(join(ordinary.dir, '.data/demo.env')).uid, nobody);
      await interrupt(ordinary, run);
    } finally {
      await leave(ordinary);
    }
  });
}

test.run();

/** Ids and times are others each time. */
function withoutChance(json: string): string {
  return json.replaceAll(/(?<=_)[0-9A-Z]{26}\b/g, '…').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…');
}

function read(file: string): string {
  return readFileSync(join(repo, file), 'utf8');
}

/** What is committed, or would be; nothing that is installed or kept here. */
function settle(uid?: number): Newcomer {
  const dir = mkdtempSync(join(tmpdir(), 'tkawen-newcomer-'));
  const home = uid === undefined ? undefined : join(dir, 'home');
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: repo, encoding: 'utf8' }).split('\0');
  for (const file of files) if (file && existsSync(join(repo, file))) cpSync(join(repo, file), join(dir, file));
  if (home) mkdirSync(home);
  if (uid !== undefined) execFileSync('chown', ['-R', `${uid}:${uid}`, dir]);
  assert.is(statSync(dir).mode & 0o777, 0o700);

  const { PATH = '', ...others } = process.env;
  const theirs = Object.entries(others).filter(([name]) => !/^(TEST|TKAWEN|UPSTREAM|DATABASE_URL|MAKE|MFLAGS|npm_)/.test(name));
  const path = PATH.split(':').filter((folder) => !folder.startsWith(repo));
  const env = {
    ...Object.fromEntries(theirs),
    PATH: path.join(':'),
    TKAWEN_API_ADDR: '127.0.0.1:0',
    ...(home !== undefined && { HOME: home }),
  };
  return { dir, env, uid };
}

/** Runs a command as a terminal does, in a process group of its own. */
function launch({ dir, env, uid }: Newcomer, command = 'make run'): Run {
  const [file = '', ...args] = command.split(' ');
  const user = uid === undefined ? {} : { uid, gid: uid };
  const make = spawn(file, args, { cwd: dir, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...user });
  const run: Run = { make, output: [], url: '' };
  for (const stream of [make.stdout, make.stderr]) stream.setEncoding('utf8').on('data', (text: string) => run.output.push(text));
  runs.push(run);
  return run;
}

async function start(newcomer: Newcomer, command?: string): Promise<Run> {
  const run = launch(newcomer, command);
  await eventually(
    () => run.output.join(''),
    (text) => text.includes('Ctrl-C') || hasEnded(run),
    startMs,
  );
  run.url = /TKAWEN API +(\S+)/.exec(run.output.join(''))?.[1] ?? '';
  assert.match(run.url, /^http/, run.output.join(''));
  return run;
}

async function interrupt(newcomer: Newcomer, run: Run | undefined): Promise<void> {
  assert.ok(run);
  const postgres = postgresOf(newcomer);
  process.kill(-(run.make.pid ?? 0), 'SIGINT');
  await ended(run);
  assert.ok(run.make.exitCode === 0 || run.make.signalCode === 'SIGINT', run.output.join(''));
  assert.not.match(run.output.join(''), /\*\*\*|"level":"(error|fatal)"/);
  assert.not(lives(-(run.make.pid ?? 0)));
  assert.not(lives(postgres));
}

function hasEnded({ make }: Run): boolean {
  return make.exitCode !== null || make.signalCode !== null;
}

async function ended(run: Run): Promise<void> {
  if (!hasEnded(run)) await once(run.make, 'exit');
}

/** Ends what a failed test may have left. */
async function leave(newcomer: Newcomer): Promise<void> {
  for (const { make } of runs) if (lives(-(make.pid ?? 0))) process.kill(-(make.pid ?? 0), 'SIGKILL');
  if (existsSync(pidFile(newcomer)) && lives(postgresOf(newcomer))) process.kill(postgresOf(newcomer), 'SIGQUIT');
  rmSync(newcomer.dir, { recursive: true, force: true, maxRetries: 10 });
}

function lives(pid: number): boolean {
  try {
    return pid !== 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function pidFile({ dir }: Newcomer): string {
  return join(dir, '.data/postgres/data/postmaster.pid');
}

function postgresOf(newcomer: Newcomer): number {
  return Number(readFileSync(pidFile(newcomer), 'utf8').split('\n')[0]);
}

function demoOf({ dir }: Newcomer): NodeJS.Dict<string> {
  return parseEnv(readFileSync(join(dir, '.data/demo.env'), 'utf8'));
}

function sh({ dir, env }: Newcomer, script: string): string {
  return execFileSync('sh', ['-e', '-c', script], { cwd: dir, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A block's first line says what it is: a file of its own, or what comes into one below a line that it has. */
function write({ dir }: Newcomer, block: string): void {
  const [, file = '', line, text = ''] = /^# (\S+?)(?:, under ([^\n]+))?\n(.*)$/s.exec(block) ?? [];
  const path = join(dir, file);
  if (line === undefined) {
    assert.not(existsSync(path), `${file} is there already.`);
    writeFileSync(path, text);
    return;
  }
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(`\n${line}\n`), `${file} has no line ${line}`);
  writeFileSync(
    path,
    before.replace(`\n${line}\n`, () => `\n${line}\n${text}`),
  );
}

function plannedOperations(): string[] {
  return loadContract()
    .operations.filter(({ kind }) => kind === 'planned')
    .map(({ id }) => id)
    .sort();
}
