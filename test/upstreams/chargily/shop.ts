import type { StandIn } from '../../../scripts/stand-ins.ts';
import { startStandIn } from '../../../scripts/stand-ins.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

/** 250 dinars. */
export const order = {
  amount: 25_000,
  currency: 'DZD',
  success_url: 'https://shop.example.com/thanks',
  methods: ['edahabia', 'cib'],
};

export interface Shop {
  gateway: TestGateway;
  chargily: StandIn;
  /** What the gateway shows Chargily, in both modes. */
  credentials: string[];
  /** Orders the stand-in. Gives the calls that it has got since the last order. */
  control(name: 'clock' | 'fault', order: object): Promise<string[]>;
  stop(): Promise<void>;
}

/** A gateway in this process and a Chargily in its own, in test mode for sandbox keys. */
export async function startShop(env: Record<string, string> = {}): Promise<Shop> {
  const chargily = await startStandIn('chargily', env);
  const { UPSTREAM_CHARGILY_URL: url = '', UPSTREAM_CHARGILY_CREDENTIAL: key = '' } = chargily.environment;
  const origin = new URL(url).origin;
  const testKey = key.replace('live', 'test');
  const gateway = await startGateway({
    env: {
      ...chargily.environment,
      UPSTREAM_CHARGILY_SANDBOX_URL: `${origin}/test/api/v2`,
      UPSTREAM_CHARGILY_SANDBOX_CREDENTIAL: testKey,
    },
  });
  return {
    gateway,
    chargily,
    credentials: [key, testKey],
    async control(name, sent) {
      const response = await post(`${origin}/-/${name}`, sent);
      return ((await response.json()) as { calls: string[] }).calls;
    },
    async stop() {
      await gateway.stop();
      await chargily.stop();
    },
  };
}

/** Does what a payer does on the checkout's page. */
export async function payAt(checkoutUrl: string, status = 'paid'): Promise<void> {
  const response = await post(checkoutUrl, { status });
  if (!response.ok) throw new Error(`The page answered ${response.status}.`);
}

function post(url: string, body: object): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}
