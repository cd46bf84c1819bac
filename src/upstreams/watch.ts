import type { Watched } from '../health/health.ts';
import type { Reachable } from './adapted.ts';
import { registry } from './registry.ts';

/** A group works while one of its members does, and each of those that are there is watched by itself too. */
export function watchServices(connected: ReadonlyMap<string, Reachable>): Watched[] {
  const inGroups = new Set(registry.flatMap(({ members = [] }) => members));
  const probes = new Map([...connected].map(([name, { client }]) => [name, shared(client.probe)]));
  return registry.map(({ name, pillar, standsFor, isAid = false, members = [] }) => {
    const ofMembers = members.flatMap((member) => probes.get(member) ?? []);
    const ofGroup = ofMembers.length > 0 ? () => Promise.any(ofMembers.map((probe) => probe())) : undefined;
    return {
      name,
      pillar,
      probe: probes.get(name) ?? ofGroup,
      isAlternative: isAid || standsFor !== undefined || inGroups.has(name),
    };
  });
}

/** Asked again while it looks, it looks no second time. */
function shared(probe: () => Promise<number>): () => Promise<number> {
  let looking: Promise<number> | undefined;
  return () => {
    looking ??= probe().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}
