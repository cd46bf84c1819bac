import type { components } from '../../generated/contract.ts';
import type { Clock } from '../clock.ts';
import { type Pillar, pillars } from '../contract/operation.ts';

export type Status = 'not_configured' | 'ok' | 'degraded' | 'down';
export type HealthReport = components['schemas']['Health'];

/** A service whose health is watched. */
export interface Watched {
  name: string;
  pillar: Pillar;
  /** The status that its probe is answered with; undefined when the service is not configured. */
  probe: (() => Promise<number>) | undefined;
  /** Stands where another one could, or beside others, so that it is missed by nobody. */
  isAlternative: boolean;
}

export interface Health {
  /** What is known now. It asks nobody. */
  report(): HealthReport;
  /** Looks at every configured service once. */
  probe(): Promise<void>;
  stop(): void;
}

export interface HealthOptions {
  services: readonly Watched[];
  intervalSeconds: number;
  clock: Clock;
  version: string;
  region: string;
  specSha256: string;
  /** Whether the gateway's own stores answer. */
  storesOk(): Promise<boolean>;
}

/** Watches the services behind the gateway, and its own stores, at an interval, so that a report costs nothing. */
export function createHealth({ services, intervalSeconds, clock, version, region, specSha256, storesOk }: HealthOptions): Health {
  const seen = new Map<string, { status: Status; checkedAt: Date }>();
  let developer: Status = 'ok';

  async function probe(): Promise<void> {
    const looks = services.map(async ({ name, probe: ask }) => {
      if (!ask) return;
      seen.set(name, { status: await classify(ask), checkedAt: clock.now() });
    });
    developer = (await storesOk()) ? 'ok' : 'degraded';
    await Promise.all(looks);
  }

  function reportPillar(pillar: Pillar) {
    const upstreams = services
      .filter((service) => service.pillar === pillar && (service.probe !== undefined || !service.isAlternative))
      .map(({ name, probe: ask }) => ({
        name,
        // A service that nobody has looked at yet is not called well.
        status: ask ? (seen.get(name)?.status ?? 'degraded') : 'not_configured',
        checked_at: seen.get(name)?.checkedAt.toISOString() ?? null,
      }));
    return { status: pillar === 'developer' ? developer : combine(upstreams.map(({ status }) => status as Status)), upstreams };
  }

  const timer = setInterval(() => void probe(), intervalSeconds * 1000);
  timer.unref();

  return {
    report() {
      const byPillar = Object.fromEntries(pillars.map((pillar) => [pillar, reportPillar(pillar)])) as HealthReport['pillars'];
      const configured = Object.values(byPillar).filter(({ status }) => status !== 'not_configured');
      return {
        status: configured.every(({ status }) => status === 'ok') ? 'ok' : 'degraded',
        gateway: 'tkawen-api',
        version,
        region,
        spec_sha256: specSha256,
        pillars: byPillar,
      };
    },
    probe,
    stop: () => clearInterval(timer),
  };
}

async function classify(ask: () => Promise<number>): Promise<Status> {
  try {
    return (await ask()) < 500 ? 'ok' : 'degraded';
  } catch {
    return 'down';
  }
}

/** A pillar is well when all that is configured is; with a part of its services missing or unwell it is degraded. */
function combine(statuses: readonly Status[]): Status {
  const configured = statuses.filter((status) => status !== 'not_configured');
  if (configured.length === 0) return 'not_configured';
  if (configured.every((status) => status === 'down')) return 'down';
  return statuses.every((status) => status === 'ok') ? 'ok' : 'degraded';
}
