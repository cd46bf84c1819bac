import { realpathSync } from 'node:fs';
import { freePort } from '../../redis-server.ts';
import type { Options } from '../options.ts';
import { startGateway } from '../rig/gateway.ts';
import { openRig, type Rig } from '../rig/rig.ts';
import { cpuSeconds } from '../rig/usage.ts';
import { table } from '../table.ts';
import { connections } from '../throughput.ts';
import { type FunctionTime, functionTimes } from './functions.ts';
import { openInspector } from './inspector.ts';
import { type CpuProfile, type Share, sharesOf } from './shares.ts';
import { timeUnder } from './under.ts';

const warmUpSeconds = 4;
const sampleMicroseconds = 250;
const mostPlaces = 45;
const mostFunctions = 20;

/** What each stage of the pipeline, and all that it stands on, takes of a call: from samples of a saturated gateway. */
export async function benchProfile({ seconds, signal }: Options): Promise<void> {
  await using resources = new AsyncDisposableStack();
  const rig = await openRig(resources, signal);
  const { profile, calls, cpuMicroseconds } = await recordProfile(rig, seconds);
  const root = realpathSync('.');
  console.log(`\nOf ${(cpuMicroseconds / calls).toFixed(1)} µs for a call, in ${calls} calls under a sampling profiler`);
  printProfile(sharesOf(profile, root), functionTimes(profile, root), cpuMicroseconds / calls);
  printJournal(profile);
}

const writing = /\/src\/journal\/(?:writer|frame|segments)\.ts$/;
const shipping =
  /\/src\/(?:journal|usage)\/|\/src\/requests\/request-log\.repository\.ts$|\/node_modules\/(?:kysely|pg|pg-[a-z]+)\//;

/** What metering takes of a busy gateway. It ships from what it has written, so that reading frames is a part of shipping. */
function printJournal(profile: CpuProfile): void {
  const shipped = timeUnder(profile, ({ url }) => shipping.test(url) && !writing.test(url));
  const both = timeUnder(profile, ({ url }) => shipping.test(url));
  const busy = timeUnder(profile, () => true) - timeUnder(profile, ({ functionName }) => functionName === '(idle)');
  const percent = (microseconds: number) => `${((100 * microseconds) / busy).toFixed(1)} %`;
  const rows = [
    ['the journal, of all that the process did', ''],
    ['writing usage and request records, goal < 5 %', percent(both - shipped)],
    ['shipping them to Postgres', percent(shipped)],
  ];
  console.log(`\n${table(rows)}`);
}

interface Recording {
  profile: CpuProfile;
  calls: number;
  cpuMicroseconds: number;
}

async function recordProfile(rig: Rig, seconds: number): Promise<Recording> {
  const port = await freePort();
  const { pid, url } = await startGateway(rig, { name: 'the gateway to profile', nodeArgs: [`--inspect=127.0.0.1:${port}`] });
  const plan = { url, headers: rig.headers, connections, rate: undefined };
  const inspector = await openInspector(port);
  try {
    await rig.generator.run({ ...plan, seconds: warmUpSeconds });
    await inspector.call('Profiler.enable');
    await inspector.call('Profiler.setSamplingInterval', { interval: sampleMicroseconds });
    await inspector.call('Profiler.start');
    const before = cpuSeconds(pid);
    const { calls } = await rig.generator.run({ ...plan, seconds });
    const cpuMicroseconds = (cpuSeconds(pid) - before) * 1e6;
    const { profile } = await inspector.call<{ profile: CpuProfile }>('Profiler.stop');
    return { profile, calls, cpuMicroseconds };
  } finally {
    inspector.close();
  }
}

/** The samples say how the time was shared, and the system how much it was: another process may have had the core meanwhile. */
function printProfile(shares: Share[], functions: FunctionTime[], microseconds: number): void {
  const busy = shares.filter(({ place }) => place !== 'idle').sort((a, b) => b.itself + b.withCalls - a.itself - a.withCalls);
  const sum = (some: Share[], of: 'itself' | 'withCalls') => some.reduce((all, share) => all + share[of], 0);
  const total = sum(busy, 'itself');
  const perCall = (sampled: number) => ((microseconds * sampled) / total).toFixed(2);
  const percent = (sampled: number) => `${((100 * sampled) / total).toFixed(1)} %`;
  const others = busy.slice(mostPlaces);
  const rows = [
    ['µs', 'itself', 'with what it calls', ''],
    ...busy.slice(0, mostPlaces).map((it) => [it.place, perCall(it.itself), perCall(it.withCalls), percent(it.withCalls)]),
    [`${others.length} others`, perCall(sum(others, 'itself')), perCall(sum(others, 'withCalls')), ''],
  ];
  const dearest = functions.filter(({ name }) => !name.startsWith('(')).slice(0, mostFunctions);

  console.log(table(rows));
  console.log(`\n${table([['the dearest functions', 'µs'], ...dearest.map((it) => [it.name, perCall(it.microseconds)])])}`);
}
