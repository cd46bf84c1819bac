import { Writable } from 'node:stream';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Clock } from '../../src/clock.ts';
import { systemClock } from '../../src/clock.ts';
import { askTime, createDatabaseClock, type DatabaseClock, timeSourceOf } from '../../src/db/database-clock.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics, type Metrics } from '../../src/metrics.ts';
import { MovableClock } from '../support/clock.ts';
import { aheadOf } from '../support/gateway.ts';
import { createTestDatabase, open } from '../support/stores.ts';

const test = suite("the database's clock");

interface Told {
  level: string;
  msg: string;
  seconds?: number;
}

/** A machine whose clock can be set, and a database whose clock is right, with an answer that takes its time. */
class World {
  readonly machine = new MovableClock();
  readonly told: Told[] = [];
  readonly metrics: Metrics = createMetrics();
  asked = 0;
  answerMs = 0;
  isAway = false;
  #databaseMs = this.machine.now().getTime();
  #steadyMs = 5_000_000;
  readonly clock: DatabaseClock = createDatabaseClock({
    clock: this.machine,
    source: {
      ask: async () => {
        this.asked++;
        if (this.isAway) throw new Error('The database is away.');
        const ms = this.#databaseMs;
        this.pass(this.answerMs);
        return ms;
      },
      steadyMs: () => this.#steadyMs,
    },
    metrics: this.metrics,
    log: createLog('info', new Writable({ write: (line, _, done) => done(void this.told.push(JSON.parse(String(line)))) })),
  });

  pass(ms: number): void {
    this.#databaseMs += ms;
    this.#steadyMs += ms;
    this.machine.advance(ms / 1000);
  }

  /** By how much the clock is ahead of the database's. */
  get errorMs(): number {
    return this.clock.now().getTime() - this.#databaseMs;
  }

  async lookFor(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      this.pass(1_000);
      await this.clock.look();
    }
  }
}

const hour = 3_600;
const day = 24 * hour;

for (const [what, seconds] of [
  ['minutes ahead', 7 * 60],
  ['hours behind', -5 * hour],
  ['40 days ahead', 40 * day],
  ['a year behind', -365 * day],
] as const) {
  test(`is told by a machine that is ${what}`, async () => {
    const db = open(await createTestDatabase());
    try {
      const own: Clock = aheadOf(systemClock, seconds);
      const clock = createDatabaseClock({
        clock: own,
        source: timeSourceOf(db),
        metrics: createMetrics(),
        log: createLog('silent'),
      });
      await clock.compare();
      const before = await askTime(db);
      const now = clock.now().getTime();
      const after = await askTime(db);
      // As far off as its answer may have been on its way.
      assert.ok(now > before - 1_000 && now < after + 1_000, `${now - before} ms`);
    } finally {
      await db.destroy();
    }
  });
}

test('leaves a clock alone that is right, and one that an answer does not show to be wrong', async () => {
  const world = new World();
  await world.clock.compare();
  assert.is(world.errorMs, 0);
  world.answerMs = 3_000;
  for (let i = 0; i < 5; i++) await world.clock.compare();
  assert.is(world.errorMs, 0);
});

test('moves no further than an answer shows, and does not swing with how long answers take', async () => {
  const world = new World();
  world.machine.advance(-2 * hour);
  await world.clock.compare();
  const first = world.errorMs;
  assert.ok(Math.abs(first) <= 20, String(first));
  for (const took of [400, 5, 3_000, 0, 40]) {
    world.answerMs = took;
    await world.clock.compare();
    assert.is(world.errorMs, first);
  }
});

test('is compared every ten seconds or so, and each second while the database does not answer', async () => {
  const world = new World();
  await world.clock.compare();
  await world.lookFor(33);
  assert.is(world.asked, 4);
  world.isAway = true;
  await world.lookFor(30);
  assert.ok(world.asked >= 20, String(world.asked));
  assert.is(world.errorMs, 0);
});

test("goes on when the machine's clock is set, both ways, also while the database is away", async () => {
  for (const isAway of [false, true]) {
    const world = new World();
    world.isAway = isAway;
    for (const seconds of [35 * day, -70 * day, -hour, 90]) {
      world.machine.advance(seconds);
      await world.clock.look();
      assert.ok(Math.abs(world.errorMs) <= 20, `${seconds}: ${world.errorMs}`);
      await world.lookFor(12);
      assert.ok(Math.abs(world.errorMs) <= 20, `${seconds}, later: ${world.errorMs}`);
    }
  }
});

test('takes the sleep of a machine for no change of its clock', async () => {
  const world = new World();
  await world.clock.compare();
  world.isAway = true;
  world.pass(3 * day * 1_000);
  await world.clock.look();
  assert.is(world.errorMs, 0);
});

test('warns once when the machine is far off, tells when it is right again, and how far off it is in a metric', async () => {
  const world = new World();
  await world.clock.compare();
  world.machine.advance(0.4);
  await world.lookFor(15);
  assert.equal(world.told, []);
  world.machine.advance(-90);
  await world.lookFor(30);
  assert.match(await world.metrics.registry.metrics(), /^tkawen_clock_correction_seconds 89\.\d+$/m);
  world.machine.advance(90);
  await world.lookFor(30);
  assert.equal(
    world.told.map(({ level, msg }) => [level, msg]),
    [
      ['warn', "this machine's clock differs from the database's, by which calls are counted"],
      ['info', "this machine's clock agrees with the database's again"],
    ],
  );
  assert.is(Math.round(world.told[0]?.seconds ?? 0), 90);
});

test.run();
