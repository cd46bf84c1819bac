import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readPage } from '../../src/upstreams/pages.ts';
import { type Resources, resourcesOf } from '../../src/upstreams/resources.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway; resources: Resources }>('pages of what an account has made at Traccar');
test.before(async (context) => {
  context.gateway = await startGateway();
  const owner = { accountId: context.gateway.accountId, mode: 'live' as const, upstream: 'traccar' };
  context.resources = resourcesOf(context.gateway.db, owner, new Date());
  for (let id = 1; id <= 230; id++) await context.resources.add('device', String(id));
});
test.after(({ gateway }) => gateway.stop());

/** All pages, one after the other: their items, and how many pages there were. */
async function readAll(resources: Resources, limit: number, keep?: (item: number) => boolean, gone: number[] = []) {
  const seen: number[][] = [];
  let cursor: string | undefined;
  for (;;) {
    const load = async (made: { id: string }[]) => made.map(({ id }) => (gone.includes(Number(id)) ? undefined : Number(id)));
    const page = await readPage(resources, 'device', { limit, cursor }, load, keep);
    seen.push(page.data);
    assert.is(page.has_more, page.next_cursor !== null);
    if (page.next_cursor === null) return seen;
    cursor = page.next_cursor;
  }
}

const newestFirst = Array.from({ length: 230 }, (_, i) => 230 - i);
const filters: [about: string, keep: (item: number) => boolean][] = [
  ['one in seven', (item) => item % 7 === 0],
  ['all', () => true],
  ['the oldest alone', (item) => item === 1],
  ['the newest alone', (item) => item === 230],
  ['none', () => false],
];
for (const [about, keep] of filters) {
  test(`what is asked for is on full pages, ${about}, and no page follows the last of it`, async ({ resources }) => {
    const wanted = newestFirst.filter(keep);
    for (const limit of [1, 10, 100]) {
      const pages = await readAll(resources, limit, keep);
      assert.equal(pages.flat(), wanted);
      assert.is(pages.length, Math.max(1, Math.ceil(wanted.length / limit)));
    }
  });
}

test('what is no longer there is left out', async ({ resources }) => {
  const pages = await readAll(resources, 100, undefined, [230, 100, 1]);
  assert.equal(
    pages.flat(),
    newestFirst.filter((item) => ![230, 100, 1].includes(item)),
  );
  assert.is(pages.length, 3);
});

test.run();
