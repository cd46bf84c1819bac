import { readConfig } from '../../config.ts';
import { loadContract } from '../../contract/contract.ts';
import type { Reply } from '../reply.ts';
import type { Shell } from '../shell.ts';
import type { Style } from '../style.ts';
import { type Cell, table } from '../table.ts';
import { none } from '../text.ts';
import type { Finding } from './finding.ts';
import { lookAtIssuer } from './oidc.ts';
import { lookAtPostgres } from './postgres.ts';
import { lookAtRedis } from './redis.ts';
import { lookAtUpstreams } from './upstreams.ts';

/** Looks at everything at the same time. */
export async function examine({ env, progress }: Shell): Promise<Reply> {
  const config = readConfig(env);
  const { document, published } = loadContract();
  const looks = await Promise.all([
    lookAtPostgres(config, progress),
    lookAtRedis(config),
    lookAtIssuer(config),
    lookAtUpstreams(config),
  ]);
  const findings = looks.flat();
  const ok = findings.every(({ status }) => status !== 'down');
  const contract = { version: document.info.version, sha256: published.sha256 };
  return {
    document: { ok, contract, dependencies: findings },
    text: (style) => `${findingsText(findings, style)}\nContract ${contract.version}, sha256 ${contract.sha256}\n`,
    failed: !ok,
  };
}

function findingsText(findings: readonly Finding[], style: Style): string {
  const configured = findings.filter(({ status }) => status !== 'not_configured');
  const others = findings.filter(({ status }) => status === 'not_configured').map(({ name }) => name);
  const rows = table(
    [
      { title: 'DEPENDENCY', of: ({ name }) => name },
      { title: 'STATUS', of: ({ status }): Cell => [status, status === 'ok' ? 'green' : 'red'] },
      { title: 'VERSION', of: ({ version }) => version ?? none },
      { title: 'LATENCY', of: ({ latency_ms }) => (latency_ms === null ? none : `${latency_ms} ms`), right: true },
      { title: 'NOTE', of: ({ note }) => note ?? '' },
    ],
    configured,
    style,
  );
  return others.length > 0 ? `${rows}\n${style('dim', `Not configured: ${others.join(', ')}`)}\n` : rows;
}
