import { join } from 'node:path';
import { readOperations } from '../../../src/contract/operation.ts';
import type { Options } from '../options.ts';
import type { Contender } from '../rig/contender.ts';
import { startGateway } from '../rig/gateway.ts';
import { openRig } from '../rig/rig.ts';
import { memoryMegabytes } from '../rig/usage.ts';
import { inRounds, medianOf, medianRatio } from '../rounds.ts';
import { table } from '../table.ts';
import { measureThroughput, type Throughput } from '../throughput.ts';
import { grown, smallest } from './contract-size.ts';
import { copyProject, readContract } from './copy.ts';

const most = 1_000;
const warmUpSeconds = 3;

/** The gateway with few operations, with those that there are, and with a thousand: the figures should stay the same. */
export async function benchScale({ rounds, seconds, signal }: Options): Promise<void> {
  await using resources = new AsyncDisposableStack();
  const rig = await openRig(resources, signal);
  const contract = readContract();
  const gateways: Contender[] = [];
  for (const document of [smallest(contract), contract, grown(contract, most)]) {
    const name = `${readOperations(document).length} operations`;
    const cwd = join(rig.dir, name.replace(' ', '-'));
    copyProject(cwd, document);
    gateways.push(await startGateway(rig, { name, cwd }));
  }

  await inRounds(1, gateways, (gateway) => measureThroughput(rig, gateway, warmUpSeconds));
  const figures = await inRounds(rounds, gateways, (gateway) => measureThroughput(rig, gateway, seconds));

  const speed = (figure: Throughput) => figure.callsPerCpuSecond;
  const [, asIs] = gateways;
  const rows = gateways.map((gateway) => [
    gateway.name,
    medianOf(figures, gateway, speed).toFixed(0),
    (figures.get(gateway) ?? []).map((figure) => speed(figure).toFixed(0)).join(' '),
    asIs ? medianRatio(figures, gateway, asIs, speed).toFixed(2) : '',
    memoryMegabytes(gateway.pid).toFixed(0),
  ]);
  console.log(`\n${table([['the contract has', 'calls per CPU s', 'in each round', 'ratio', 'MB'], ...rows])}`);
}
