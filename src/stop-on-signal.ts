import type { Log } from './log.ts';

/** Stops once, in order, at SIGTERM or Ctrl-C. A second signal does not wait. */
export function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  async function onSignal(signal: NodeJS.Signals): Promise<void> {
    if (stopping) process.exit(130);
    stopping = true;
    log.info({ signal }, 'the gateway stops');
    try {
      await stop();
      process.exit(0);
    } catch (err) {
      log.error({ err }, 'the gateway did not stop cleanly');
      process.exit(1);
    }
  }
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
