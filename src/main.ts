import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { loadContract } from './contract/contract.ts';
import { createLog } from './log.ts';
import { createProgress } from './progress.ts';
import { start } from './start.ts';
import { reportFailure } from './start-failure.ts';
import { stopOnSignal } from './stop-on-signal.ts';

try {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const progress = createProgress((line) => process.stderr.write(`${line}\n`));
  const gateway = await start({ config, contract: loadContract(), log, clock: systemClock, progress });
  log.info({ url: gateway.url }, 'the gateway listens');
  stopOnSignal(() => gateway.stop(), log);
} catch (error) {
  reportFailure(error);
}
