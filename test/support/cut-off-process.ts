import type { OperationId } from '../../generated/operations.ts';
import { type Call, startGateway, type TestGateway } from './gateway.ts';

/** What cut-off.ts starts, where there is no network: a gateway, and whoever calls it. */
let gateway: TestGateway | undefined;

const commands: Record<string, (...args: never[]) => Promise<unknown>> = {
  async start() {
    gateway = await startGateway();
  },
  async call(id: OperationId, call: Call) {
    const { headers, ...rest } = await there().call(id, call);
    return { ...rest, headers: [...headers] };
  },
  advance: async (seconds: number) => there().clock.advance(seconds),
  async events() {
    // Any call works out what has happened since the one before.
    await there().call('pay.checkouts.list');
    return there()
      .db.selectFrom('sandbox_event')
      .selectAll()
      .where('account_id', '=', there().accountId)
      .orderBy('number')
      .execute();
  },
  /** Another account has an empty sandbox, and is made faster than all tables are emptied. */
  async renew() {
    const open = there();
    open.accountId = await open.createAccount();
    open.sandboxKey = await open.createKey();
  },
  async stop() {
    await there().stop();
    return (globalThis as { connectionAttempts?: readonly string[] }).connectionAttempts;
  },
};

function there(): TestGateway {
  if (!gateway) throw new Error('The gateway has not been started.');
  return gateway;
}

process.on('message', async ({ id, what, args }: { id: number; what: string; args: never[] }) => {
  try {
    process.send?.({ id, result: await commands[what]?.(...args) });
  } catch (error) {
    process.send?.({ id, error: (error as Error).stack ?? String(error) });
  }
});
