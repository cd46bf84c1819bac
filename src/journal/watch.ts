import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';

/** What a journal is like at a moment. */
export interface JournalState {
  accepting: boolean;
  bytes: number;
  segments: number;
  /** Events whose calls have not ended. */
  unsettled: number;
  /** For how long something has waited to be shipped. */
  waitingSeconds: number;
}

/** Tells that metering is broken from that there is no usage. */
export interface Watch {
  look(state: JournalState): void;
  appended(counts: { usage: number; request: number }): void;
}

/** Longer than any restart of the database should take. */
const longestWaitSeconds = 60;
const reportMs = 600_000;

export function createWatch({ journal }: Metrics, log: Log): Watch {
  let isUp = true;
  let usage = 0;
  let reportedMs = performance.now();

  function faultOf({ accepting, waitingSeconds }: JournalState): string | undefined {
    if (!accepting) return 'metering is broken: the journal takes no usage, so billable calls are refused';
    if (waitingSeconds > longestWaitSeconds)
      return 'metering is broken: usage does not reach the database, and waits in the journal';
    return undefined;
  }

  return {
    look(state) {
      journal.bytes.set(state.bytes);
      journal.segments.set(state.segments);
      journal.unsettled.set(state.unsettled);
      journal.waitingSeconds.set(state.waitingSeconds);
      const fault = faultOf(state);
      journal.up.set(fault === undefined ? 1 : 0);
      if (fault !== undefined && isUp) log.error({ journal: state }, fault);
      if (fault === undefined && !isUp) log.info({ journal: state }, 'metering works again');
      isUp = fault === undefined;

      if (performance.now() - reportedMs < reportMs) return;
      reportedMs = performance.now();
      if (isUp) log.info({ journal: state, usage }, usage > 0 ? 'metering works' : 'metering works, and there was no usage');
      usage = 0;
    },
    appended(counts) {
      usage += counts.usage;
      if (counts.usage > 0) journal.appended.inc({ kind: 'usage' }, counts.usage);
      if (counts.request > 0) journal.appended.inc({ kind: 'request' }, counts.request);
    },
  };
}
