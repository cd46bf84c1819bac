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
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

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
