import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { measureLatency } from '../latency.ts';
import type { Options } from '../options.ts';
import type { Contender } from '../rig/contender.ts';
import { openRig, type Rig } from '../rig/rig.ts';
import { memoryMegabytes } from '../rig/usage.ts';
import { inRounds, medianOf } from '../rounds.ts';
import { measureThroughput } from '../throughput.ts';
import { type Contenders, startContenders } from './contenders.ts';
import { printInstructions } from './instructions.ts';
import { printReport } from './report.ts';

/** V8 compiles what a gateway does in tens of thousands of calls, and what passes bytes on in thousands. */
const warmUpSeconds = 10;
/** Asked more than this part of what it can do, a contender shows how queues grow, and not how long it takes. */
const mostLoad = 0.8;

/** This gateway beside other ways to pass the same call on. */
export async function benchCompare({ rounds, seconds, signal }: Options): Promise<void> {
  await using resources = new AsyncDisposableStack();
  const rig = await openRig(resources, signal);
  const contenders = await startContenders(rig);
  const all = Object.values(contenders);

  await inRounds(1, all, (contender) => measureThroughput(rig, contender, warmUpSeconds));
  const throughputs = await inRounds(rounds, all, (contender) => measureThroughput(rig, contender, seconds));
  const speedOf = (contender: Contender) => medianOf(throughputs, contender, (figure) => figure.callsPerSecond);
  const rate = Math.round(speedOf(contenders.gateway) / 2);
  const able = all.filter((contender) => rate < mostLoad * speedOf(contender));
  const latencies = await inRounds(rounds, able, (contender) => measureLatency(rig, contender, rate, seconds));
  const memory = new Map(all.map((contender) => [contender, memoryMegabytes(contender.pid)]));

  printReport({ contenders, throughputs, rate, latencies, memory });
  await printRecords(rig, contenders);
  await printInstructions(rig, contenders, seconds);
  console.log(`Contenders are ${rig.cores.description}.`);
}

const mostLooks = 100;
const lookMs = 100;

/** Speed that comes from leaving out the request log would be none. What is on its way to Postgres is waited for. */
async function printRecords({ db, generator, signal }: Rig, { gateway }: Contenders): Promise<void> {
  const asked = generator.callsTo(gateway.url);
  let records = 0;
  for (let looks = 0; records < asked && looks < mostLooks; looks++) {
    await sleep(lookMs, undefined, { signal });
    const { rows } = await sql<{ count: string }>`select count(*) from request_log`.execute(db);
    records = Number(rows[0]?.count);
  }
  console.log(`(c) was asked ${asked} times; its request log has ${records} records.`);
}
