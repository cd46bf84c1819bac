import { type Pillar, pillars } from '../contract/operation.ts';
import type { HealthReport } from '../health/health.ts';
import type { PublishedOperation, PublishedTag } from './published.ts';

/** What works of a pillar on this gateway, and what does not. */
export interface PillarState {
  readonly pillar: Pillar;
  readonly description: string;
  readonly status: string;
  readonly upstreams: HealthReport['pillars'][Pillar]['upstreams'];
  readonly published: number;
  readonly served: number;
  /** Those of the served ones that only a sandbox key can call: their service is not connected here. */
  readonly sandboxOnly: number;
  readonly planned: readonly PublishedOperation[];
}

export function readPillarStates(tags: readonly PublishedTag[], report: HealthReport): PillarState[] {
  const operations = tags.flatMap((tag) => tag.operations);
  return pillars.map((pillar) => {
    const { status, upstreams } = report.pillars[pillar];
    const own = operations.filter((operation) => operation.pillar === pillar);
    const planned = own.filter(({ kind }) => kind === 'planned');
    const connected = new Set(upstreams.filter((upstream) => upstream.status !== 'not_configured').map(({ name }) => name));
    return {
      pillar,
      description:
        tags.find(({ name }) => name === pillar)?.description ?? 'Keys, usage, billing, webhooks, and the gateway itself.',
      status,
      upstreams,
      published: own.length,
      served: own.length - planned.length,
      sandboxOnly: own.filter(({ upstream }) => upstream && !connected.has(upstream.name)).length,
      planned,
    };
  });
}
