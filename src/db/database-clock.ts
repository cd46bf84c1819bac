import { uptime } from 'node:os';
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Db } from './tables.ts';

/** The clock of the database, which decides in which day and month a call is, without a query for each time. */
export interface DatabaseClock extends Clock {
  /** Asks the database for its time. @throws Error when it does not answer: then the clock goes on as before. */
  compare(): Promise<void>;
  /** Does what is due: a comparison, or to take back that the process's own clock has been set. Once a second. */
  look(): Promise<void>;
}

/** What the clock is compared with. Times are in milliseconds. */
export interface TimeSource {
  /** The database's time, since 1970. */
  ask(): Promise<number>;
  /** Of a clock that nobody sets, and that goes on while the machine sleeps. */
  steadyMs(): number;
}

export interface DatabaseClockOptions {
  /** The process's own. */
  clock: Clock;
  source: TimeSource;
  metrics: Pick<Metrics, 'clockCorrection'>;
  log: Log;
}

const lookEveryMs = 1_000;
const looksBetweenComparisons = 10;
/** More than this between two looks is no drift: somebody has set the process's clock. */
const stepMs = 500;
/** From here on the operator is told: a clock that is kept by NTP is off by far less. */
const largeMs = 1_000;
/** Of `steadyMs`. */
const resolutionMs = 10;

/** The process's clock, corrected by what it differs from the database's. */
export function createDatabaseClock({ clock, source, metrics, log }: DatabaseClockOptions): DatabaseClock {
  let correctionMs = 0;
  let aheadOfSteadyMs = aheadOfSteady();
  let looksLeft = looksBetweenComparisons;
  let isLarge = false;
  let comparing = false;

  function aheadOfSteady(): number {
    return clock.now().getTime() - source.steadyMs();
  }

  function correctTo(ms: number): void {
    correctionMs = ms;
    metrics.clockCorrection.set(ms / 1000);
    if (Math.abs(ms) >= largeMs === isLarge) return;
    isLarge = !isLarge;
    const told = { seconds: Math.round(ms) / 1000 };
    if (isLarge) log.warn(told, "this machine's clock differs from the database's, by which calls are counted");
    else log.info(told, "this machine's clock agrees with the database's again");
  }

  /**
   * The database read its clock some time between the question and its answer. The correction moves to the nearest that this allows:
   * a clock that is right is left alone, and an answer that was slow says little.
   */
  async function compare(): Promise<void> {
    const askedMs = source.steadyMs();
    const theirs = await source.ask();
    const tookMs = source.steadyMs() - askedMs + resolutionMs;
    const least = theirs - clock.now().getTime() - 1;
    correctTo(Math.min(Math.max(correctionMs, least), least + 1 + tookMs));
    looksLeft = looksBetweenComparisons;
  }

  function takeBackStep(): void {
    const before = aheadOfSteadyMs;
    aheadOfSteadyMs = aheadOfSteady();
    const step = aheadOfSteadyMs - before;
    if (Math.abs(step) < stepMs) return;
    correctTo(correctionMs - step);
    looksLeft = 0;
  }

  return {
    now: () => new Date(clock.now().getTime() + correctionMs),
    compare,
    async look() {
      takeBackStep();
      if (comparing || looksLeft-- > 0) return;
      comparing = true;
      await compare()
        .catch((err: unknown) => log.debug({ err }, "the database's clock could not be asked for"))
        .finally(() => {
          comparing = false;
        });
    },
  };
}

/** The same, kept right until it is disposed of. It is not compared yet. */
export function keepDatabaseClock(started: DisposableStack | AsyncDisposableStack, options: DatabaseClockOptions): DatabaseClock {
  const clock = createDatabaseClock(options);
  const timer = setInterval(() => void clock.look(), lookEveryMs).unref();
  started.defer(() => clearInterval(timer));
  return clock;
}

/** The time of the database behind `db`. */
export function timeSourceOf(db: Db): TimeSource {
  return { ask: () => askTime(db), steadyMs: () => uptime() * 1000 };
}

/** By the database's clock, in milliseconds since 1970. */
export async function askTime(db: Db): Promise<number> {
  const { rows } = await sql<{ ms: number }>`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database did not tell its time.');
  return row.ms;
}
