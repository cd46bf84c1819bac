import { Agent, type Dispatcher } from 'undici';
import type { Config } from '../../config.ts';
import { registry } from '../../upstreams/registry.ts';
import { type Finding, look, notConfigured, timed } from './finding.ts';

const mostBytes = 65_536;

/** Every service of the registry by its probe, as the gateway's own health check does. */
export async function lookAtUpstreams({ upstreams }: Config): Promise<Finding[]> {
  const agent = new Agent({ maxResponseSize: mostBytes });
  try {
    return await Promise.all(
      registry.map(({ name, probePath }) => {
        const access = upstreams.get(name);
        if (!access) return notConfigured(name);
        return look(name, async () => {
          const [answer, latencyMs] = await timed(() => probe(agent, access.baseUrl + probePath));
          if (answer.statusCode >= 500) throw new Error(`${probePath} answered ${answer.statusCode}`);
          return { version: await versionIn(answer.body), latencyMs };
        });
      }),
    );
  } finally {
    await agent.destroy();
  }
}

function probe(agent: Agent, url: string): Promise<Dispatcher.ResponseData> {
  const { origin, pathname, search } = new URL(url);
  return agent.request({ method: 'GET', origin, path: pathname + search, headers: { accept: 'application/json' } });
}

/** Some tell their version in a JSON probe. */
async function versionIn(body: Dispatcher.ResponseData['body']): Promise<string | undefined> {
  const told: unknown = await body.json().catch(() => undefined);
  const { version } = (told ?? {}) as { version?: unknown };
  return typeof version === 'string' ? version.slice(0, 40) : undefined;
}
