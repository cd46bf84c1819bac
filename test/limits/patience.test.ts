import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createPatience } from '../../src/limits/patience.ts';

const never = new Promise<never>(() => {});

const test = suite('patience');

test('an answer in time is had, also that of an error', async () => {
  const { within } = createPatience(1_000);
  assert.is(await within(Promise.resolve(7)), 7);
  assert.is(await fault(within(Promise.reject(new Error('refused')))), 'refused');
});

test('each that waits in vain is kept for as long as is allowed, whenever it came', async () => {
  const { within } = createPatience(60);
  const waits = await Promise.all(
    [0, 30, 90, 200].map(async (delayMs) => {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      const started = performance.now();
      assert.match(await fault(within(never)), 'no answer within 60 ms');
      return performance.now() - started;
    }),
  );
  assert.ok(
    waits.every((ms) => ms >= 59 && ms < 1_000),
    waits.join(),
  );
});

test('when one gives up for all, nobody waits any longer', async () => {
  const { within, end } = createPatience(60_000);
  const waits = [within(never), within(never)].map(fault);
  end(new Error('over'));
  assert.equal(await Promise.all(waits), ['over', 'over']);
});

test.run();

async function fault(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => '',
    (error: Error) => error.message,
  );
}
