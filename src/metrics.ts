import { createServer, type Server } from 'node:http';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the gateway counts of itself. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'tkawen_requests_total',
      help: 'Answered requests.',
      labelNames: ['operation', 'status'],
      registers,
    }),
    duration: new Histogram({
      name: 'tkawen_request_duration_seconds',
      help: 'From the first byte of a request to the last of its answer.',
      labelNames: ['operation'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    }),
    contractMismatches: new Counter({
      name: 'tkawen_upstream_contract_mismatches_total',
      help: 'Answers of services that broke the contract.',
      labelNames: ['upstream', 'operation'],
      registers,
    }),
    credentialRefusals: new Counter({
      name: 'tkawen_upstream_credential_refusals_total',
      help: 'Answers by which a service refused the gateway itself.',
      labelNames: ['upstream'],
      registers,
    }),
    upstreamRetries: new Counter({
      name: 'tkawen_upstream_retries_total',
      help: 'Calls of services that were made again.',
      labelNames: ['upstream', 'operation'],
      registers,
    }),
    serviceEvents: new Counter({
      name: 'tkawen_upstream_events_total',
      help: 'Events that services have told: those that were taken, and those that were refused for their signature.',
      labelNames: ['upstream', 'outcome'],
      registers,
    }),
    breakerOpen: new Gauge({
      name: 'tkawen_upstream_breaker_open',
      help: '1 while a service fails so often that it is left alone.',
      labelNames: ['upstream'],
      registers,
    }),
    rateLimited: new Counter({
      name: 'tkawen_rate_limited_total',
      help: 'Calls that a rate limit refused.',
      labelNames: ['policy'],
      registers,
    }),
    uncounted: new Counter({
      name: 'tkawen_usage_uncounted_total',
      help: 'Answers whose usage could not be written down: billable ones were refused, free ones served.',
      labelNames: ['billable'],
      registers,
    }),
    meterFaults: new Counter({
      name: 'tkawen_meter_faults_total',
      help: 'Calls that were charged as one unit, since they did not say how many.',
      labelNames: ['operation'],
      registers,
    }),
    shed: new Counter({
      name: 'tkawen_shed_total',
      help: 'Calls that were refused since the process had more than it could answer in time.',
      registers,
    }),
    limiterDegraded: new Counter({
      name: 'tkawen_rate_limit_degraded_total',
      help: 'Calls whose limits were counted in the process, since Redis was away.',
      registers,
    }),
    requestLogDropped: new Counter({
      name: 'tkawen_request_log_dropped_total',
      help: 'Request records that could not be kept.',
      registers,
    }),
    reconciled: new Gauge({
      name: 'tkawen_usage_reconciled',
      help: 'Of yesterday and today, when usage was last compared: answers that count, and events. Both are 0 with no usage.',
      labelNames: ['what'],
      registers,
    }),
    reconciledAt: new Gauge({
      name: 'tkawen_usage_reconciled_seconds',
      help: 'When this process compared usage, in seconds since 1970. Of several processes the newest knows.',
      registers,
    }),
    mismatches: new Gauge({
      name: 'tkawen_usage_mismatches',
      help: 'Calls, and sums of days, of which the request log and usage told different things when they were last compared.',
      labelNames: ['kind'],
      registers,
    }),
    clockCorrection: new Gauge({
      name: 'tkawen_clock_correction_seconds',
      help: "How far this machine's clock is behind the database's, by which calls are counted; less than 0 where it is ahead.",
      registers,
    }),
    journal: createJournalMetrics(registers),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

/** With no usage, `appended` stands still while `up` is 1. */
function createJournalMetrics(registers: Registry[]) {
  return {
    up: new Gauge({
      name: 'tkawen_metering_up',
      help: '1 while usage can be written down and reaches the database, 0 while metering is broken.',
      registers,
    }),
    appended: new Counter({
      name: 'tkawen_journal_appended_total',
      help: 'Usage events and request records that were written down.',
      labelNames: ['kind'],
      registers,
    }),
    shipped: new Counter({
      name: 'tkawen_journal_shipped_total',
      help: 'Usage events and request records that have reached the database, those of dead processes included.',
      labelNames: ['kind'],
      registers,
    }),
    rejected: new Counter({
      name: 'tkawen_journal_rejected_total',
      help: 'Usage events and request records that the database takes for wrong.',
      labelNames: ['kind'],
      registers,
    }),
    damagedBytes: new Counter({
      name: 'tkawen_journal_damaged_bytes_total',
      help: 'Bytes that cannot be read: tails, of writes that a death broke off, and others.',
      labelNames: ['where'],
      registers,
    }),
    bytes: new Gauge({ name: 'tkawen_journal_bytes', help: 'What the journal of this process takes of the disk.', registers }),
    segments: new Gauge({ name: 'tkawen_journal_segments', help: 'Files of the journal of this process.', registers }),
    unsettled: new Gauge({
      name: 'tkawen_journal_unsettled',
      help: 'Usage events whose calls have not ended.',
      registers,
    }),
    waitingSeconds: new Gauge({
      name: 'tkawen_journal_waiting_seconds',
      help: 'For how long something has waited to reach the database.',
      registers,
    }),
  };
}

/** Serves the metrics to Prometheus, on an address of their own: they are the operator's, not the callers'. */
export async function serveMetrics({ registry }: Metrics, { host, port }: { host: string; port: number }): Promise<Server> {
  const server = createServer(async (_req, res) => {
    res.setHeader('Content-Type', registry.contentType);
    res.end(await registry.metrics());
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, host, resolve);
  await promise;
  return server;
}
