import type { Latency } from '../load/plan.ts';
import type { Contender } from '../rig/contender.ts';
import { medianOf, medianRatio, type Rounds } from '../rounds.ts';
import { table } from '../table.ts';
import { connections, type Throughput } from '../throughput.ts';
import type { Contenders } from './contenders.ts';

export interface Report {
  contenders: Contenders;
  throughputs: Rounds<Contender, Throughput>;
  /** Calls per second, for the latencies. */
  rate: number;
  /** Without those that cannot keep that rate up. */
  latencies: Rounds<Contender, Latency>;
  memory: ReadonlyMap<Contender, number>;
}

const mostMegabytes = 200;
const mostAdded = 1.5;
/** A contender that is asked without a pause uses all of its core, if nobody else does. */
const leastBusy = 0.95;

export function printReport(report: Report): void {
  const { contenders, rate } = report;
  console.log(
    `\nThe same GET, on one core, from ${connections} connections; latency at ${rate} calls a second, half of what (c) does`,
  );
  const head = ['', 'per s', 'per CPU s', 'CPU µs', 'core', 'p50 µs', 'p99 µs', 'adds p50', 'adds p99', 'MB'];
  console.log(table([head, ...Object.values(contenders).map((contender) => rowOf(report, contender))]));
  console.log(`\n${table([['', 'is', 'goal'], ...goalsOf(report)])}`);
  const busy = medianOf(report.throughputs, contenders.gateway, (figure) => figure.busy);
  if (busy < leastBusy) console.log('Other work took a part of the core: of these figures, calls per CPU second suffer least.');
}

function rowOf({ contenders, throughputs, latencies, memory }: Report, contender: Contender): string[] {
  const speed = (value: (figure: Throughput) => number) => medianOf(throughputs, contender, value);
  const latency = (value: (figure: Latency) => number) => whole(medianOf(latencies, contender, value));
  const added = (value: (figure: Latency) => number) => whole(medianAdded(latencies, contenders.upstream, contender, value));
  return [
    contender.name,
    whole(speed((figure) => figure.callsPerSecond)),
    whole(speed((figure) => figure.callsPerCpuSecond)),
    whole(speed((figure) => 1e6 / figure.callsPerCpuSecond)),
    `${whole(speed((figure) => figure.busy * 100))} %`,
    latency((figure) => figure.p50Us),
    latency((figure) => figure.p99Us),
    added((figure) => figure.p50Us),
    added((figure) => figure.p99Us),
    whole(memory.get(contender) ?? Number.NaN),
  ];
}

function goalsOf({ contenders, throughputs, latencies, memory }: Report): string[][] {
  const { upstream, bare, gateway, koa, fastify } = contenders;
  const speed = (other: Contender) => medianRatio(throughputs, gateway, other, (figure) => figure.callsPerCpuSecond).toFixed(2);
  const added = (contender: Contender) => medianAdded(latencies, upstream, contender, (figure) => figure.p99Us);
  return [
    ['(c) / (b), calls per CPU second', speed(bare), '>= 0.85'],
    ['(c) / (e)', speed(fastify), '>= 1.50'],
    ['(c) / (d)', speed(koa), '>= 8.00'],
    ['(c) / (b), added p99', ratioOf(added(gateway), added(bare)), `< ${mostAdded.toFixed(2)}`],
    ['(c), MB at its highest', whole(memory.get(gateway) ?? Number.NaN), `< ${mostMegabytes}`],
  ];
}

/** What stands between the caller and the service takes, beyond what the service takes by itself in the same round. */
function medianAdded(
  latencies: Report['latencies'],
  upstream: Contender,
  contender: Contender,
  value: (figure: Latency) => number,
): number {
  const alone = latencies.get(upstream) ?? [];
  const added = (latencies.get(contender) ?? []).map((figure, i) => [figure, alone[i]] as const);
  const rounds = new Map([[contender, added.flatMap(([figure, base]) => (base ? [value(figure) - value(base)] : []))]]);
  return medianOf(rounds, contender, (difference) => difference);
}

/** Less than nothing is what the machine's noise adds, and has no ratio. */
function ratioOf(one: number, other: number): string {
  return one > 0 && other > 0 ? (one / other).toFixed(2) : 'lost in noise';
}

function whole(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(0);
}
