import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { start } from '../../src/start.ts';
import { stopOnSignal } from '../../src/stop-on-signal.ts';
import { labContract } from './lab.ts';

/** What src/main.ts does, with the contract of the lab. */
const config = readConfig(process.env);
const log = createLog(config.logLevel);
const progress = <T>(_: string, step: () => Promise<T>) => step();
const gateway = await start({ config, contract: labContract(), log, clock: systemClock, progress });
stopOnSignal(() => gateway.stop(), log);
log.info({ url: gateway.url }, 'the gateway listens');
