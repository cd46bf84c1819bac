import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toKeyGroups } from '../../src/usage/usage-sums.ts';

const test = suite('the sums of keys');

test('are those of the newest keys where there are more than a list may hold, and of what has no key', () => {
  const sum = { calls: 1, cost: '0.5', currency: 'USD' };
  const keys = Array.from({ length: 10_500 }, (_, i) => ({ ...sum, part: `ak_${String(i).padStart(5, '0')}` }));
  const groups = toKeyGroups([...keys, { ...sum, part: null }, { ...sum, part: null, currency: 'DZD' }]);
  assert.is(groups.length, 10_000);
  assert.equal(groups.at(0), { ...sum, key_id: 'ak_00502' });
  assert.equal(groups.slice(-3), [
    { ...sum, key_id: 'ak_10499' },
    { ...sum, key_id: null },
    { ...sum, key_id: null, currency: 'DZD' },
  ]);
  assert.is(toKeyGroups(keys.slice(0, 3)).length, 3);
});

test.run();
