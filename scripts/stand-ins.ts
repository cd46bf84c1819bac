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
  'contract-services': {
    own: (secret) => ({ SERVICES_TOKEN: secret }),
    gateway: (url, secret) =>
      Object.fromEntries(
        ['TRANSCRIPTS', 'SMS', 'EMAIL', 'MESSAGES', 'TTS', 'KYC', 'TRUST'].flatMap((name) => [
          [`UPSTREAM_${name}_URL`, url],
          [`UPSTREAM_${name}_CREDENTIAL`, secret],
          [`UPSTREAM_${name}_SIGNING_SECRET`, createSecret()],
        ]),
      ),
  },
  authentik: {
    own: (secret) => ({ AUTHENTIK_CLIENT_SECRET: secret }),
    gateway: (url, secret) => ({
      UPSTREAM_AUTHENTIK_URL: url,
      UPSTREAM_AUTHENTIK_CLIENT_ID: 'tkawen-api',
      UPSTREAM_AUTHENTIK_CLIENT_SECRET: secret,
    }),
  },
  whatsapp: {
    own: (secret) => ({ WHATSAPP_TOKEN: secret }),
    gateway: (url, secret) => ({
      UPSTREAM_WHATSAPP_URL: url,
      UPSTREAM_WHATSAPP_CREDENTIAL: secret,
      UPSTREAM_WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
      UPSTREAM_WHATSAPP_PHONE_NUMBER: '+213770000001',
      UPSTREAM_WHATSAPP_BUSINESS_ACCOUNT_ID: '102290129340398',
    }),
  },
  livekit: {
    own: (secret) => ({ LIVEKIT_API_KEY: 'demo', LIVEKIT_API_SECRET: secret, RECORDINGS_TOKEN: secret }),
    gateway: (url, secret) => ({
      UPSTREAM_LIVEKIT_URL: url,
      UPSTREAM_LIVEKIT_API_KEY: 'demo',
      UPSTREAM_LIVEKIT_API_SECRET: secret,
      UPSTREAM_RECORDINGS_URL: `${url}/storage`,
      UPSTREAM_RECORDINGS_CREDENTIAL: secret,
    }),
  },
  certify: {
    own: () => ({}),
    gateway: (url) => ({ UPSTREAM_CERTIFY_URL: url }),
  },
  chargily: {
    own: (secret) => ({ CHARGILY_KEY: secret }),
    gateway: (url, secret) => ({ UPSTREAM_CHARGILY_URL: `${url}/api/v2`, UPSTREAM_CHARGILY_CREDENTIAL: `live_sk_${secret}` }),
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
  'tkawen-pay': {
    own: (secret) => ({ TKAWEN_PAY_TOKEN: secret }),
    gateway: (url, secret) => contractAt('TKAWEN_PAY', url, secret),
  },
  mystoq: {
    own: (secret) => ({ MYSTOQ_TOKEN: secret }),
    gateway: (url, secret) => contractAt('MYSTOQ', url, secret),
  },
  'mystoq-api': {
    own: (secret) => ({ MYSTOQ_API_KEY: secret }),
    gateway: (url, secret) => ({ UPSTREAM_MYSTOQ_API_URL: url, UPSTREAM_MYSTOQ_API_CREDENTIAL: secret }),
  },
  'tkawen-os': {
    own: (secret) => ({ TKAWEN_OS_TOKEN: secret, TKAWEN_OS_ACADEMY: 'demo', TKAWEN_OS_ACADEMY_TOKEN: `7|${secret}` }),
    gateway: (url, secret) => ({
      ...contractAt('TKAWEN_OS', url, secret),
      UPSTREAM_TKAWEN_OS_ACADEMY_URL: `${url}/api/v1`,
      UPSTREAM_TKAWEN_OS_ACADEMY_CREDENTIAL: `7|${secret}`,
      UPSTREAM_TKAWEN_OS_ACADEMY_HOST: 'demo.tkawen.com',
      UPSTREAM_TKAWEN_OS_ACADEMY_NAME: 'Demo Academy',
    }),
  },
} satisfies Record<string, Source>;

export type StandInName = keyof typeof sources;

/** Starts all of them. */
export async function startStandIns(): Promise<StandIn> {
  await using started = new AsyncDisposableStack();
  const environment: Record<string, string> = {};
  for (const name of Object.keys(sources) as StandInName[]) {
    // Each is told where those before it are: some of the services know each other.
    const standIn = started.adopt(await startStandIn(name, environment), (it) => it.stop());
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

/** Of a service that speaks the contract, and so is told who is calling. */
function contractAt(prefix: string, url: string, secret: string): Record<string, string> {
  return {
    [`UPSTREAM_${prefix}_URL`]: url,
    [`UPSTREAM_${prefix}_CREDENTIAL`]: secret,
    [`UPSTREAM_${prefix}_SIGNING_SECRET`]: createSecret(),
  };
}

function createSecret(): string {
  return randomBytes(18).toString('base64url');
}
