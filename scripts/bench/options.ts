/** How the larger benchmarks run. */
export interface Options {
  rounds: number;
  /** For which a contender is asked in a round. */
  seconds: number;
  /** How many million calls the database has, one after the other. */
  millions: readonly number[];
  /** Ends it before its time. */
  signal: AbortSignal;
}
