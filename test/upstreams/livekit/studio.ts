import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

export interface Studio {
  gateway: TestGateway;
  standIn: StandIn;
  /** A room of the account, with its token. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the gateway, which `call` has checked.
  open(body?: object): Promise<any>;
  /** Orders something of the stand-in: who joins, what a recording comes to, what fails. */
  order(what: 'join' | 'leave' | 'egress' | 'webhooks' | 'fault', fields: object): Promise<Response>;
  stop(): Promise<void>;
}

/** A gateway in this process and a LiveKit in its own. */
export async function startStudio(env: Record<string, string> = {}): Promise<Studio> {
  const standIn = await startStandIn('livekit');
  const gateway = await startGateway({ env: { ...standIn.environment, ...env } });
  return {
    gateway,
    standIn,
    async open(body = {}) {
      const answer = await gateway.call('connect.rooms.create', { key: gateway.liveKey, body: { name: 'Review', ...body } });
      if (answer.status !== 201) throw new Error(answer.text + gateway.logs.join('\n'));
      return answer.body;
    },
    order: (what, fields) =>
      fetch(`${standIn.environment['UPSTREAM_LIVEKIT_URL']}/-/${what}`, { method: 'POST', body: JSON.stringify(fields) }),
    async stop() {
      await gateway.stop();
      await standIn.stop();
    },
  };
}
