import type { Log } from '../log.ts';

/** Where it is noted how far what the journals hold is counted. */
export interface Ledger {
  /** Calls of this journal that had ended by then are counted; so many request records were lost since the last note. */
  note(journal: string, until: Date, lostRequests: number): Promise<void>;
  /** All that the journal held is counted. */
  forget(journal: string): Promise<void>;
}

/** What one journal has to tell. */
export interface Entry {
  /** Notes it, at most once a second. A note that fails is made good by the next one. */
  counted(until: Date): Promise<void>;
  lost(requests: number): void;
  close(): Promise<void>;
}

const noteEveryMs = 1_000;

/** @throws Error when the ledger does not answer: a journal that it does not know of may not be written to. */
export async function openEntry(ledger: Ledger, journal: string, now: Date, log: Log): Promise<Entry> {
  let lost = 0;
  let notedMs = performance.now();
  await ledger.note(journal, now, 0);

  return {
    async counted(until) {
      if (performance.now() - notedMs < noteEveryMs) return;
      notedMs = performance.now();
      const told = lost;
      try {
        await ledger.note(journal, until, told);
        lost -= told;
      } catch (err) {
        log.debug({ err }, 'how far usage is counted could not be noted');
      }
    },
    lost(requests) {
      lost += requests;
    },
    close: () => ledger.forget(journal),
  };
}
