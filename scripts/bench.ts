import { parseArgs } from 'node:util';
import { benchAuthenticate } from './bench/authenticate.ts';
import { benchCompare } from './bench/compare/compare.ts';
import { benchJournal } from './bench/journal.ts';
import { benchLimiter } from './bench/limiter.ts';
import type { Options } from './bench/options.ts';
import { benchProfile } from './bench/profile/profile.ts';
import { benchRouter } from './bench/router.ts';
import { benchScale } from './bench/scale/scale.ts';
import { benchUsageScale } from './bench/usage-scale.ts';

/** Measures what must be fast: all of it, or the parts that are named. */
const parts: Readonly<Record<string, (options: Options) => Promise<void> | void>> = {
  router: benchRouter,
  authenticate: benchAuthenticate,
  limiter: benchLimiter,
  journal: benchJournal,
  compare: benchCompare,
  profile: benchProfile,
  scale: benchScale,
  'usage-scale': benchUsageScale,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    millions: { type: 'string', default: '1,10' },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = names.filter((name) => !parts[name]);
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const millions = values.millions.split(',').map(Number);
if (unknown.length > 0 || !(rounds >= 1) || !(seconds >= 1) || !millions.every((count) => count > 0)) {
  console.error(`Usage: node scripts/bench.ts [${Object.keys(parts).join('|')}]… [--rounds 3] [--seconds 4] [--millions 1,10]`);
  process.exit(2);
}

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interruption.abort());
try {
  for (const name of names) {
    interruption.signal.throwIfAborted();
    await parts[name]?.({ rounds, seconds, millions, signal: interruption.signal });
  }
} catch (error) {
  if (!interruption.signal.aborted) throw error;
  process.exitCode = 130;
}
