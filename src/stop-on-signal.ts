import type { Log } from './log.ts';

/** Stops once, in order, at SIGTERM or Ctrl-C. A second Ctrl-C does not wait; other signals that follow, such as a supervisor's, do. */
export function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  let stopping: NodeJS.Signals | undefined;
  async function onSignal(signal: NodeJS.Signals): Promise<void> {
    if (stopping === 'SIGINT' && signal === 'SIGINT') process.exit(130);
    if (stopping) return;
    stopping = signal;
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
