import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isoTime } from '../src/iso-time.ts';

test('a time is formatted as the platform does, whichever was asked for before', () => {
  const now = Date.now();
  const times = [0, 1, -1, 63, 64, 128, now, now + 1, now + 64, now, now + 64, 253_402_300_799_999];
  for (const ms of [...times, ...times.toReversed()]) assert.is(isoTime(ms), new Date(ms).toISOString());
});

test.run();
