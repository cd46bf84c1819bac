import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checksum, createSecret, isWellFormed } from '../../src/keys/secret.ts';

const test = suite('key secrets');

test('a new secret has the published form and a checksum that fits', () => {
  for (const type of ['secret', 'publishable'] as const) {
    for (const mode of ['sandbox', 'live'] as const) {
      const secret = createSecret(type, mode);
      assert.match(secret, /^(sk|pk)_(live|sandbox)_[0-9A-Za-z]{38}$/);
      assert.ok(isWellFormed(secret));
    }
  }
});

test('no two secrets are alike', () => {
  assert.is(new Set(Array.from({ length: 1000 }, () => createSecret('secret', 'live'))).size, 1000);
});

test('the checksum is CRC-32 in base 62, as the docs tell secret scanners', () => {
  assert.is(checksum('sk_live_00000000000000000000000000000000'), '2UYg5A');
});

test('any change of one character is noticed', () => {
  const secret = createSecret('secret', 'sandbox');
  for (let i = 11; i < secret.length; i++) {
    const changed = secret.slice(0, i) + (secret[i] === 'a' ? 'b' : 'a') + secret.slice(i + 1);
    assert.not.ok(isWellFormed(changed), `the character ${i}`);
  }
});

test('what is not a key is refused without a look-up', () => {
  for (const text of [
    '',
    'sk_live_',
    'hello',
    `${createSecret('secret', 'live')} `,
    createSecret('secret', 'live').slice(1),
    'sk_live_'.padEnd(1_000_000, 'a'),
  ])
    assert.not.ok(isWellFormed(text));
});

test.run();
