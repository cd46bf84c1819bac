import type { Config } from '../../config.ts';
import { connectIssuer } from '../../oidc/issuer.ts';
import { plural } from '../text.ts';
import { type Finding, look, notConfigured, timed } from './finding.ts';

/** By its discovery document to its keys, as a gateway goes: an issuer without a key to check with is down. */
export async function lookAtIssuer({ oidc }: Config): Promise<Finding> {
  if (!oidc) return notConfigured('oidc issuer');
  const issuer = connectIssuer(oidc.issuer);
  try {
    return await look('oidc issuer', async () => {
      const [{ keys }, latencyMs] = await timed(() => issuer.fetchKeys());
      return { latencyMs, note: plural(keys.length, 'key') };
    });
  } finally {
    await issuer.close();
  }
}
