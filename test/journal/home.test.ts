import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Home, openHome } from '../../src/journal/home.ts';
import { createDataDir } from '../support/stores.ts';

const test = suite<{ dir: string }>("the folders of a journal's processes");
test.before.each((context) => {
  context.dir = `${createDataDir()}/journal`;
});

function claim(home: Home): Promise<string[]> {
  return home.claim(() => assert.unreachable());
}

async function dead(dir: string): Promise<string> {
  const home = await openHome(dir, false);
  writeFileSync(join(home.dir, '00000001.log'), home.dir);
  await home.leave();
  return basename(home.dir);
}

test('of a living process are left alone, also where it is busy', async ({ dir }) => {
  const [one, other] = [await openHome(dir, false), await openHome(dir, true)];
  assert.equal(await claim(one), []);
  assert.equal(await claim(other), []);
  assert.equal(readdirSync(dir).sort(), [basename(one.dir), basename(other.dir)].sort());
  await one.leave();
  await other.leave();
  assert.equal(readdirSync(dir), []);
});

test('of dead processes go to one living process each, however many look at once', async ({ dir }) => {
  const left = await Promise.all(Array.from({ length: 20 }, () => dead(dir)));
  const homes = await Promise.all(Array.from({ length: 4 }, () => openHome(dir, false)));
  const claimed = (await Promise.all(homes.map(claim))).flat();
  assert.equal(claimed.map((path) => basename(path)).sort(), left.sort());
  assert.equal(readdirSync(dir).sort(), homes.map((home) => basename(home.dir)).sort());
  for (const home of homes) {
    const own = claimed.filter((path) => path.startsWith(home.dir));
    assert.equal((await claim(home)).sort(), own.sort());
  }
  for (const home of homes) await home.leave();
});

test('that a dead process had adopted are adopted with its own', async ({ dir }) => {
  const left = [await dead(dir)];
  for (let i = 0; i < 3; i++) {
    const home = await openHome(dir, false);
    assert.equal((await claim(home)).map((path) => basename(path)).sort(), left.sort());
    left.push(basename(home.dir));
    await home.leave();
  }
  const heir = await openHome(dir, false);
  const claimed = await claim(heir);
  assert.equal(claimed.map((path) => basename(path)).sort(), left.sort());
  assert.ok(claimed.every((path) => readdirSync(path).every((name) => name === 'lock' || name.endsWith('.log'))));
  await heir.leave();
});

test('without a socket are nobody’s', async ({ dir }) => {
  mkdirSync(join(dir, 'found'), { recursive: true });
  const home = await openHome(dir, false);
  assert.equal(await claim(home), [join(home.dir, 'adopted', 'found')]);
  await home.leave();
});

test('cannot be where a path is too long for a socket, and the message says what to do', async ({ dir }) => {
  await openHome(join(dir, 'x'.repeat(100)), false).then(
    () => assert.unreachable(),
    (error: Error) => {
      assert.match(error.message, 'TKAWEN_API_DATA_DIR');
    },
  );
});

test.run();
