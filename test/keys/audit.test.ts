import { sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('the audit of keys');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

test('each change leaves who, what, before, after and the request, and never a secret or a hash', async ({ gateway }) => {
  const created = await gateway.call('keys.create', { body: { name: 'ci', scopes: ['connect:read', 'pay:read'] } });
  const { id } = created.body.key;
  const narrowed = await gateway.call('keys.update_scope', { path: { id }, body: { scopes: ['pay:read'] } });
  const rotated = await gateway.call('keys.rotate', { path: { id }, body: { grace_seconds: 60 } });
  const revoked = await gateway.call('keys.revoke', { path: { id } });
  const again = await gateway.call('keys.revoke', { path: { id } });
  assert.is(again.status, 204);

  const events = await gateway.db.selectFrom('audit_event').selectAll().orderBy('id').execute();
  assert.equal(
    events.map(({ action, request_id }) => [action, request_id]),
    [
      ['key.create', created.headers.get('x-request-id')],
      ['key.update_scope', narrowed.headers.get('x-request-id')],
      ['key.rotate', rotated.headers.get('x-request-id')],
      ['key.revoke', revoked.headers.get('x-request-id')],
    ],
  );
  for (const event of events) {
    assert.is(event.account_id, gateway.accountId);
    assert.is(event.actor_type, 'key');
    assert.is(event.target_id, id);
  }
  const scopesIn = (key: unknown) => (key as { scopes: string[] } | null)?.scopes;
  assert.is(events[0]?.before, null);
  assert.equal(scopesIn(events[1]?.before), ['connect:read', 'pay:read']);
  assert.equal(scopesIn(events[1]?.after), ['pay:read']);
  const text = JSON.stringify(events);
  for (const secret of [created.body.secret, rotated.body.secret]) assert.not.match(text, secret);
  for (const row of await gateway.rows('key')) assert.not.match(text, String(row['hash']));
});

test('a refused change leaves nothing', async ({ gateway }) => {
  await gateway.call('keys.create', { body: { name: 'ci', scopes: [] } });
  await gateway.call('keys.revoke', { path: { id: 'ak_nobody' } });
  assert.is((await gateway.rows('audit_event')).length, 0);
});

test('the database refuses to change or remove what is noted', async ({ gateway }) => {
  await gateway.call('keys.create', { body: { name: 'ci', scopes: ['usage:read'] } });
  for (const statement of [sql`update audit_event set action = 'nothing'`, sql`delete from audit_event`]) {
    await statement.execute(gateway.db).then(
      () => assert.unreachable('it was changed'),
      (error: Error) => assert.match(error.message, 'append-only'),
    );
  }
});

test.run();
