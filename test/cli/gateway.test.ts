import type { Kysely } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Database } from '../../src/db/tables.ts';
import { type CliOutcome, runCli } from '../support/cli.ts';
import { eventually } from '../support/gateway.ts';
import { type GatewayProcess, startProcess } from '../support/process.ts';
import { createTestDatabase, open } from '../support/stores.ts';

interface Context {
  db: Kysely<Database>;
  gateway: GatewayProcess;
  cli: (...args: string[]) => Promise<CliOutcome>;
}

const test = suite<Context>('the command line beside a running gateway');
test.before(async (context) => {
  const url = await createTestDatabase();
  context.db = open(url);
  context.cli = (...args) => runCli(args, { DATABASE_URL: url });
  context.gateway = await startProcess({ DATABASE_URL: url });
});
test.after(async ({ db, gateway }) => {
  await gateway.stop();
  await db.destroy();
});

async function statusOf({ gateway }: Context, secret: string): Promise<number> {
  const answer = await fetch(`${gateway.url}/v1/identity/me`, { headers: { Authorization: `Bearer ${secret}` } });
  await answer.arrayBuffer();
  return answer.status;
}

async function createAccount({ cli }: Context): Promise<{ account: string; create(): Promise<{ id: string; secret: string }> }> {
  const { json } = await cli('accounts', 'create', '--name', 'Acme', '--email', 'a@b.dz', '--json');
  return {
    account: json.id,
    async create() {
      const made = await cli('keys', 'create', '--account', json.id, '--mode', 'sandbox', '--scopes', 'usage:read', '--json');
      return { id: made.json.key.id, secret: made.json.secret };
    },
  };
}

test('a key that is made works at once; revoked, it gets 401 within seconds, and the others go on', async (context) => {
  const { create } = await createAccount(context);
  const [first, second] = [await create(), await create()];
  assert.equal([await statusOf(context, first.secret), await statusOf(context, second.secret)], [200, 200]);
  await context.cli('keys', 'revoke', first.id);
  await eventually(
    () => statusOf(context, first.secret),
    (status) => status === 401,
  );
  assert.is(await statusOf(context, second.secret), 200);
});

test("a suspended account's keys get 401 within seconds, and work again when it is resumed", async (context) => {
  const { account, create } = await createAccount(context);
  const { secret } = await create();
  assert.is(await statusOf(context, secret), 200);
  await context.cli('accounts', 'suspend', account);
  await eventually(
    () => statusOf(context, secret),
    (status) => status === 401,
  );
  await context.cli('accounts', 'resume', account);
  await eventually(
    () => statusOf(context, secret),
    (status) => status === 200,
  );
});

test.run();
