/** What a generator is to do. */
export interface Plan {
  url: string;
  headers: Record<string, string>;
  connections: number;
  seconds: number;
  /** Calls per second; undefined: each connection asks again as soon as it is answered. */
  rate: number | undefined;
}

/** What came of it. */
export interface Load {
  calls: number;
  seconds: number;
  /** From the moment a call was due. Undefined where none was due at any moment. */
  latency: Latency | undefined;
  /** What was not answered with a 2xx. */
  failures: number;
  firstFailure: string | undefined;
}

export interface Latency {
  p50Us: number;
  p99Us: number;
}
