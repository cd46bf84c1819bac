import { suite } from 'uvu';
import { canMountDisks, mountDisk } from '../support/disk.ts';
import { startOwnPostgres } from '../support/own-postgres.ts';
import { assertCounted, killUnderLoad, prepare, start } from './fixtures/crash.ts';

/** By hand there may be more: CRASH_KILLS=200. */
const byHand = process.env['CRASH_KILLS'];
const kills = Number(byHand ?? 20);
const killsOfTwo = Number(byHand ?? 5);

const test = suite('a gateway that is killed under load');

test(`${kills} times, at random moments, loses no call that was answered and counts none twice`, async () => {
  await using crash = await prepare();
  await start(crash);
  for (let i = 0; i < kills; i++) {
    await killUnderLoad(crash);
    await start(crash);
  }
  await assertCounted(crash);
});

test(`${killsOfTwo} times, beside another on the same database, loses no call and counts none twice`, async () => {
  await using crash = await prepare();
  await Promise.all([start(crash), start(crash)]);
  for (let i = 0; i < killsOfTwo; i++) {
    await killUnderLoad(crash, i % 2);
    await start(crash);
  }
  await assertCounted(crash);
});

test('while Postgres is stopped, and after it is back, loses no call and counts none twice', async () => {
  await using postgres = await startOwnPostgres();
  await using crash = await prepare(postgres.url);
  await Promise.all([start(crash), start(crash)]);
  await crash.load.advance(100);
  await postgres.stop();
  await killUnderLoad(crash);
  await crash.load.advance(100);
  await postgres.start();
  await start(crash);
  await crash.load.advance(100);
  await assertCounted(crash);
});

if (canMountDisks()) {
  test('while its disk is full, refuses what is billed, goes on with the rest, and loses no call', async () => {
    using disk = mountDisk(8_388_608);
    await using crash = await prepare(undefined, { TKAWEN_API_DATA_DIR: disk.dir });
    await start(crash);
    await crash.load.advance(100);
    disk.fill();
    await crash.load.advance(50, 503);
    await crash.load.advance(50, 200);
    await killUnderLoad(crash, 0, 0);
    disk.empty();
    await start(crash);
    await crash.load.advance(100);
    await assertCounted(crash, { exceptFree: true });
  });
}

test('while its journal has reached its bound, refuses what is billed, goes on with the rest, and loses no call', async () => {
  await using postgres = await startOwnPostgres();
  await using crash = await prepare(postgres.url, { TKAWEN_API_JOURNAL_MAX_BYTES: '1048576' });
  await start(crash);
  await crash.load.advance(100);
  await postgres.stop();
  await crash.load.advance(50, 503);
  await crash.load.advance(50, 200);
  await killUnderLoad(crash, 0, 0);
  await postgres.start();
  await start(crash);
  await crash.load.advance(100);
  await assertCounted(crash, { exceptFree: true });
});

test.run();
