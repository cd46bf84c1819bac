import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { loadContract } from './contract/contract.ts';
import { createLog } from './log.ts';
import { createProgress } from './progress.ts';
import { start } from './start.ts';
import { reportFailure } from './start-failure.ts';
import { startWorker } from './start-worker.ts';
import { stopOnSignal } from './stop-on-signal.ts';

try {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const progress = createProgress((line) => process.stderr.write(`${line}\n`));
  const options = { config, contract: loadContract(), log, clock: systemClock, progress };
  const starting: Promise<{ url?: string; stop(): Promise<void> }> =
    config.role === 'worker' ? startWorker(options) : start(options);
  // From now on, not from when it listens: a Postgres that has started already would outlive the signal.
  stopOnSignal(
    () =>
      starting.then(
        (started) => started.stop(),
        () => {},
      ),
    log,
  );
  const { url } = await starting;
  if (url === undefined) log.info('the worker does jobs');
  else log.info({ url }, 'the gateway listens');
  // Only bin/tkawen-gateway lets it: what a start leaves behind would stay in memory until much more has come.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
} catch (error) {
  reportFailure(error);
}
