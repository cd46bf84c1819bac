import type { Test } from 'uvu';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../../support/upstream.ts';

export interface Report {
  lat?: number;
  lon?: number;
  /** In knots. */
  speed?: number;
  at?: Date;
  [attribute: string]: unknown;
}

export interface Fleet {
  gateway: TestGateway;
  /** The service account's token at Traccar. */
  token: string;
  /** Asks Traccar itself, as its service account. */
  ask(path: string, body?: object, method?: string): Promise<{ status: number; json: unknown }>;
  /** Gets what Traccar notices, by `event.forward.url`. */
  receiver: TestUpstream;
  /** Sends a position as a device does. */
  report(imei: string, report?: Report): Promise<void>;
  stop(): Promise<void>;
}

/** As the service account, or as an ordinary user. */
export type SignIn = 'token' | 'password';

const user = { email: 'fleet@example.com', password: 'correct-horse-battery' };

/** A gateway in this process and a Traccar in its own. The gateway signs in there with a token, or as an ordinary user. */
export async function startFleet(signIn: SignIn = 'token', env: Record<string, string> = {}): Promise<Fleet> {
  const receiver = await startUpstream();
  const signedUp = { TRACCAR_EMAIL: user.email, TRACCAR_PASSWORD: user.password };
  const standIn: StandIn = await startStandIn('traccar', { ...signedUp, TRACCAR_EVENT_FORWARD_URL: receiver.url, ...env });
  const { UPSTREAM_TRACCAR_CREDENTIAL: token = '', ...others } = standIn.environment;
  const byPassword = { UPSTREAM_TRACCAR_EMAIL: user.email, UPSTREAM_TRACCAR_PASSWORD: user.password };
  const byToken = { UPSTREAM_TRACCAR_CREDENTIAL: token };
  const gateway = await startGateway({ env: { ...others, ...(signIn === 'token' ? byToken : byPassword) } });
  const url = standIn.environment['UPSTREAM_TRACCAR_URL'] ?? '';
  return {
    gateway,
    token,
    receiver,
    async ask(path, body, method = body ? 'POST' : 'GET') {
      const response = await fetch(url + path, {
        method,
        headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, json: response.ok && text ? JSON.parse(text) : text };
    },
    report: (imei, report) => sendReport(others['UPSTREAM_TRACCAR_CONNECTION_URL'] ?? '', imei, report),
    async stop() {
      await gateway.stop();
      await standIn.stop();
      await receiver.stop();
    },
  };
}

export type Fleets = Record<SignIn, Fleet>;

/** Gives tests of what holds in the same way for the service account and for an ordinary user. */
export function inBoth(test: Test<Fleets>): (about: string, check: (fleet: Fleet) => Promise<void>) => void {
  const signIns = ['token', 'password'] as const;
  test.before(async (fleets) => {
    for (const signIn of signIns) fleets[signIn] = await startFleet(signIn);
  });
  test.before.each(async (fleets) => {
    for (const signIn of signIns) {
      fleets[signIn].receiver.received = [];
      await fleets[signIn].gateway.reset();
    }
  });
  test.after(async (fleets) => {
    for (const signIn of signIns) await fleets[signIn].stop();
  });
  return (about, check) => {
    for (const signIn of signIns) test(`${about} (by ${signIn})`, (fleets) => check(fleets[signIn]));
  };
}

export async function sendReport(
  connectionUrl: string,
  imei: string,
  { lat = 36.9, lon = 7.7667, at, ...others }: Report = {},
): Promise<void> {
  const values = Object.entries({ lat, lon, ...others }).map(([name, value]): [string, string] => [name, String(value)]);
  const query = new URLSearchParams([['id', imei], ...values]);
  if (at) query.set('timestamp', at.toISOString());
  const response = await fetch(`${connectionUrl}?${query}`, { method: 'POST' });
  if (response.status !== 200) throw new Error(`The device ${imei} is not known.`);
}

let lastImei = 352_656_102_000_000;

/** No two tests use the same: a Traccar has each once. */
export function newImei(): string {
  return String(++lastImei);
}
