/** Work that is done now and then, by one of all the processes that do jobs. Doing it twice does no more than doing it once. */
export interface Job {
  readonly name: string;
  /** Minute, hour, day, month and weekday, in UTC. */
  readonly cron: string;
  /** @throws Error when it is to be tried again. */
  run(): Promise<void>;
}
