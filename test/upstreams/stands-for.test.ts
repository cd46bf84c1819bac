import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { registry } from '../../src/upstreams/registry.ts';
import { operations } from '../support/gateway.ts';

const test = suite('services that stand for others');

for (const { name, standsFor = [], adapter } of registry.filter((upstream) => upstream.standsFor)) {
  test(`whatever ${name} knows would go to ${standsFor.join(' or ')}`, () => {
    const known = Object.keys(adapter?.operations ?? {});
    assert.ok(known.length > 0);
    for (const id of known) assert.ok(standsFor.includes(operations.get(id)?.upstream?.name ?? ''), id);
    for (const other of standsFor)
      assert.ok(
        registry.some((upstream) => upstream.name === other && !upstream.standsFor),
        other,
      );
  });
}

test.run();
