import { createHmac } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isSigned } from '../../../src/upstreams/chargily/signature.ts';

const key = 'live_sk_example';
const body = Buffer.from('{"id":"01hj","type":"checkout.paid"}');
const signature = createHmac('sha256', key).update(body).digest('hex');

const test = suite("the signature of Chargily's webhooks");

test('holds for the bytes that were signed, and the key that signed them', () => {
  assert.ok(isSigned(body, signature, key));
});

test('does not hold for other bytes, another key, or what is no signature', () => {
  assert.not(isSigned(Buffer.from(`${body} `), signature, key));
  assert.not(isSigned(body, signature, 'test_sk_example'));
  for (const other of [undefined, '', 'x', signature.slice(2), `${signature}00`, signature.toUpperCase(), `sha256=${signature}`])
    assert.not(isSigned(body, other, key), other);
});

test.run();
