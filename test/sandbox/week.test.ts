import { sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createValidator } from '../../src/contract/validator.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { wipeSandboxes } from '../../src/sandbox/upkeep.ts';
import { contract, startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('the week of a sandbox');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

const headers = { 'X-TKAWEN-Sandbox-Seed': 'week' };
const room = { body: { name: 'x' }, headers };
const held = ['sandbox_account', 'sandbox_object', 'sandbox_event', 'sandbox_seed'] as const;

test('what was made before Monday 00:00 UTC by the clock of the database is gone, to the microsecond', async ({ gateway }) => {
  const first = (await gateway.call('connect.rooms.create', room)).body.room_id;
  await beginAt(gateway, '');
  assert.is((await gateway.call('connect.rooms.list')).body.data.length, 1);
  await beginAt(gateway, "- interval '1 microsecond'");
  assert.equal((await gateway.call('connect.rooms.list')).body.data, []);
  assert.is((await gateway.call('connect.rooms.get', { path: { id: first } })).status, 404);
  // The seed begins anew as well.
  assert.is((await gateway.call('connect.rooms.create', room)).body.room_id, first);
});

test('what a month has used outlasts the week', async ({ gateway }) => {
  const sms = { body: { to: '+213550123456', body: 'x' } };
  await gateway.call('connect.sms.send', sms);
  await beginAt(gateway, "- interval '1 day'");
  await gateway.call('connect.sms.send', sms);
  assert.is((await gateway.call('connect.messages.list')).body.data.length, 1);
  assert.equal(
    (await gateway.rows('sandbox_count')).map(({ used }) => used),
    ['2'],
  );
});

test('the upkeep empties the sandboxes that nobody calls, and leaves the others', async ({ gateway }) => {
  await gateway.call('connect.rooms.create', room);
  await beginAt(gateway, "- interval '1 day'");
  const accountId = await gateway.createAccount();
  await gateway.call('connect.rooms.create', { ...room, key: await gateway.createKey({ accountId }) });
  const sandbox = createSandbox({ contract, validator: createValidator(contract.document), db: gateway.db });
  assert.is(await wipeSandboxes(gateway.db, sandbox), 1);
  assert.is(await wipeSandboxes(gateway.db, sandbox), 0);
  for (const table of held)
    assert.equal([...new Set((await gateway.rows(table)).map(({ account_id }) => account_id))], [accountId], table);
});

/** As if the account's week had begun at this distance from the present one. */
async function beginAt(gateway: TestGateway, distance: string): Promise<void> {
  const start = sql`date_trunc('week', now() at time zone 'UTC') at time zone 'UTC' ${sql.raw(distance)}`;
  await sql`update sandbox_account set began_at = ${start} where account_id = ${gateway.accountId}`.execute(gateway.db);
}

test.run();
