import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface StandIn {
  /** The variables that connect a gateway to it. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

interface Source {
  /** The variables that the stand-in reads. */
  own(secret: string): Record<string, string>;
  /** The variables that connect a gateway to it, once it has an address. */
  gateway(url: string, secret: string): Record<string, string>;
}

/** A row is a file of this name in `stand-ins/`. */
const sources = {
  liqaa: {
    own: (secret) => ({ LIQAA_TOKEN: secret }),
    gateway: (url, secret) => ({
      UPSTREAM_LIQAA_URL: url,
      UPSTREAM_LIQAA_CREDENTIAL: secret,
      UPSTREAM_LIQAA_SIGNING_SECRET: createSecret(),
    }),
  },
  traccar: {
    own: (secret) => ({ TRACCAR_TOKEN: secret }),
    gateway: (url, secret) => ({
      UPSTREAM_TRACCAR_URL: url,
      UPSTREAM_TRACCAR_CREDENTIAL: secret,
      UPSTREAM_TRACCAR_CONNECTION_URL: url.replace(/api$/, ''),
    }),
  },
  yalidine: {
    own: (secret) => ({ YALIDINE_ID: 'demo', YALIDINE_TOKEN: secret }),
    gateway: (url, secret) => ({
      UPSTREAM_YALIDINE_URL: url,
      UPSTREAM_YALIDINE_CREDENTIAL: secret,
      UPSTREAM_YALIDINE_API_ID: 'demo',
    }),
  },
  ecotrack: {
    own: (secret) => ({ ECOTRACK_TOKEN: secret }),
    gateway: (url, secret) => ({ UPSTREAM_DHD_URL: url, UPSTREAM_DHD_CREDENTIAL: secret }),
  },
  procolis: {
    own: (secret) => ({ PROCOLIS_TOKEN: secret, PROCOLIS_KEY: 'demo' }),
    gateway: (url, secret) => ({
      UPSTREAM_ABEX_URL: url,
      UPSTREAM_ABEX_CREDENTIAL: secret,
      UPSTREAM_ABEX_KEY: 'demo',
    }),
  },
  zr: {
    own: (secret) => ({ ZR_KEY: secret, ZR_TENANT: 'demo' }),
    gateway: (url, secret) => ({ UPSTREAM_ZR_URL: url, UPSTREAM_ZR_CREDENTIAL: secret, UPSTREAM_ZR_TENANT: 'demo' }),
  },
  maystro: {
    own: (secret) => ({ MAYSTRO_TOKEN: secret }),
    gateway: (url, secret) => ({ UPSTREAM_MAYSTRO_URL: url, UPSTREAM_MAYSTRO_CREDENTIAL: secret }),
  },
} satisfies Record<string, Source>;

export type StandInName = keyof typeof sources;

/** Starts all of them. */
export async function startStandIns(): Promise<StandIn> {
  await using started = new AsyncDisposableStack();
  const environment: Record<string, string> = {};
  for (const name of Object.keys(sources) as StandInName[]) {
    const standIn = started.adopt(await startStandIn(name), (it) => it.stop());
    Object.assign(environment, standIn.environment);
  }
  const running = started.move();
  return { environment, stop: () => running.disposeAsync() };
}

/** Starts one in a process of its own, which ends with ours. `env` is for what else it reads. */
export async function startStandIn(name: StandInName, env: Record<string, string> = {}): Promise<StandIn> {
  const source: Source = sources[name];
  const secret = createSecret();
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../stand-ins/${name}.ts`, import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...source.own(secret), ...env },
  });
  child.stdout?.setEncoding('utf8');
  const [line] = (await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, 'data'),
    once(child, 'exit').then(() => ['']),
  ])) as [string];
  if (!line.startsWith('http')) throw new Error(`The stand-in ${name} did not start.`);
  return {
    environment: source.gateway(line.trim(), secret),
    async stop() {
      const ended = once(child, 'exit');
      if (child.kill()) await ended;
    },
  };
}

function createSecret(): string {
  return randomBytes(18).toString('base64url');
}
