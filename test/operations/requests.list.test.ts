import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { plans } from '../../generated/plans.ts';
import { newId } from '../../src/ids.ts';
import { insertRequests } from '../../src/requests/request-log.repository.ts';
import type { RequestRecord } from '../../src/requests/request-record.ts';
import { requestRecord } from '../journal/fixtures/journal.ts';
import { contract, eventually, startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('requests.list');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

const daySeconds = 86_400;

/** Live requests of the account, the oldest first, as the journal ships them. Gives their ids. What is asked then is asked later. */
async function log({ db, clock, accountId }: TestGateway, ...changes: Partial<RequestRecord>[]): Promise<string[]> {
  const records = changes.map((change) =>
    requestRecord(newId('req'), { account_id: accountId, occurred_at: clock.now(), ...change }),
  );
  await insertRequests(db, JSON.stringify(records));
  clock.advance(1);
  return records.map(({ id }) => id);
}

async function idsOf(
  gateway: TestGateway,
  query: Record<string, string | number> = {},
  key = gateway.liveKey,
): Promise<string[]> {
  // The requests that ask are in the log as well.
  const { body } = await gateway.call('requests.list', { key, query: { to: gateway.clock.now().toISOString(), ...query } });
  return body.data.map(({ id }: { id: string }) => id);
}

test('200 lists what was asked a moment ago, with who asked, what came of it and how long it took', async ({ gateway }) => {
  const asked = await gateway.request('/v1/connect/rooms', { method: 'POST', body: { colour: 'red' } });
  assert.is(asked.status, 400);
  const { body } = await eventually(
    () => gateway.call('requests.list'),
    (answer) => answer.body.data.length > 0,
  );
  const { occurred_at, duration_ms, response_bytes, ...entry } = body.data.at(-1);
  const [key] = (await gateway.rows('key')).filter(({ mode }) => mode === 'sandbox');
  assert.equal(entry, {
    id: asked.headers.get('x-request-id'),
    key_id: key?.['id'],
    operation: 'connect.rooms.create',
    method: 'POST',
    path: '/v1/connect/rooms',
    status: 400,
    error: 'invalid_param',
    replayed: false,
    upstream_ms: null,
    request_bytes: 16,
  });
  assert.is(occurred_at, gateway.clock.now().toISOString());
  assert.ok(duration_ms > 0);
  assert.is(response_bytes, asked.bytes.byteLength);
});

test('200 pages through every request of the mode once, newest first', async ({ gateway }) => {
  const days = Array.from({ length: 25 }, (_, i) => new Date(gateway.clock.now().getTime() - (25 - i) * daySeconds * 1000));
  const ids = await log(gateway, ...days.map((occurred_at) => ({ occurred_at })));
  await log(gateway, { mode: 'sandbox' }, { account_id: await gateway.createAccount() }, { account_id: null, mode: null });
  for (const filter of [{}, { status: '2xx' }, { operation: 'connect.sms.send' }]) {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await gateway.call('requests.list', {
        key: gateway.liveKey,
        query: { limit: 7, to: gateway.clock.now().toISOString(), ...filter, ...(cursor && { cursor }) },
      });
      assert.is(body.has_more, body.next_cursor !== null);
      seen.push(...body.data.map(({ id }: { id: string }) => id));
      cursor = body.next_cursor;
    } while (cursor);
    assert.equal(seen, ids.toReversed());
  }
});

test('200 filters by key, operation, status, class of status, error, and all of them together', async ({ gateway }) => {
  const [sent, other, refused, limited, gone, cut] = await log(
    gateway,
    {},
    { key_id: 'ak_2', operation_id: 'pay.charges.create' },
    { status: 404, error: 'not_found' },
    { status: 429, error: 'rate_limited', key_id: 'ak_2' },
    { status: 499 },
    { status: 200, error: 'upstream_error' },
  );
  const cases: [query: Record<string, string>, ids: (string | undefined)[]][] = [
    [{ key_id: 'ak_2' }, [limited, other]],
    [{ operation: 'pay.charges.create' }, [other]],
    [{ operation: 'pay.charges.list' }, []],
    [{ status: '429' }, [limited]],
    [{ status: '201' }, [other, sent]],
    [{ status: '2xx' }, [cut, other, sent]],
    [{ status: '4xx' }, [gone, limited, refused]],
    [{ status: '5xx' }, []],
    [{ error: 'upstream_error' }, [cut]],
    [{ key_id: 'ak_2', status: '4xx', error: 'rate_limited', operation: 'connect.sms.send' }, [limited]],
    [{ key_id: 'ak_2', status: '404' }, []],
  ];
  for (const [query, ids] of cases) assert.equal(await idsOf(gateway, query), ids, JSON.stringify(query));
});

test('200 takes requests from a time on, and before another', async ({ gateway }) => {
  const now = gateway.clock.now();
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const [early, first, last, late] = await log(
    gateway,
    { occurred_at: at(-3) },
    { occurred_at: at(-2) },
    { occurred_at: at(-1) },
    { occurred_at: at(0) },
  );
  const [from, to] = [at(-2).toISOString(), at(0).toISOString()];
  assert.equal(await idsOf(gateway, { from, to }), [last, first]);
  assert.equal(await idsOf(gateway, { from }), [late, last, first]);
  assert.equal(await idsOf(gateway, { to: from }), [early]);
});

test('200 shows requests for as long as the plan keeps them, those of the sandbox for the time of the sandbox', async ({
  gateway,
}) => {
  const { db, accountId, clock } = gateway;
  const ago = (days: number, mode: string) => ({ mode, occurred_at: new Date(clock.now().getTime() - days * daySeconds * 1000) });
  const live = await log(gateway, ago(90.1, 'live'), ago(89.9, 'live'), ago(30.1, 'live'), ago(29.9, 'live'));
  const sandbox = await log(gateway, ago(7.1, 'sandbox'), ago(6.9, 'sandbox'));
  assert.equal(await idsOf(gateway), live.slice(3));
  assert.equal(await idsOf(gateway, { from: '2020-01-01T00:00:00Z' }), live.slice(3));
  assert.equal(await idsOf(gateway, {}, gateway.sandboxKey), sandbox.slice(1));
  await db.updateTable('account').set({ plan: 'enterprise' }).where('id', '=', accountId).execute();
  await eventually(
    () => idsOf(gateway),
    (ids) => ids.length === 3,
  );
});

test('the contract says for how long each plan keeps requests', () => {
  const { builder, enterprise, sandbox } = plans;
  const text = contract.document.paths['/v1/requests']?.get?.description.replace(/\s+/g, ' ') ?? '';
  const days = [builder, enterprise, sandbox].map(({ request_log_days }) => request_log_days);
  assert.match(text, `for ${days[0]} days on the builder plan, ${days[1]} on enterprise, ${days[2]} on the sandbox plan`);
});

test('400 for a status, a time or a cursor that is none', async ({ gateway }) => {
  for (const [name, value] of [
    ['status', 'ok'],
    ['status', '6xx'],
    ['from', '2026-11-22'],
    ['to', 'now'],
    ['to', '2016-12-31T23:59:60Z'],
    ['cursor', 'bm90IG91cnM'],
    ['key_id', 'sk_live_1'],
    ['operation', 'Connect'],
  ] as const) {
    const { status, body } = await gateway.call('requests.list', { query: { [name]: value } });
    assert.is(status, 400, value);
    assert.is(body.errors[0].pointer, `/query/${name}`);
  }
});

test('403 without the scope: who may see usage may not see requests', async ({ gateway }) => {
  const key = await gateway.createKey({ scopes: ['usage:read'] });
  const answer = await gateway.call('requests.list', { key });
  assert.is(answer.status, 403);
  assert.match(answer.body.detail, 'requests:read');
});

test.run();
