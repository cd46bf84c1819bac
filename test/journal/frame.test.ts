import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createEncoder, type Damage, type Frame, linesOf, readFrames } from '../../src/journal/frame.ts';

const frames: Frame[] = [
  { kind: 'usage', lines: ['"req_1"\t{"id":"req_1"}', '"req_2"\t{"id":"req_2","meter":"é 漢 😀"}'] },
  { kind: 'delivered', lines: ['"req_1"'] },
  { kind: 'aborted', lines: ['"req_2"'] },
  { kind: 'request', lines: ['{"id":"req_1"}'] },
];
const encoder = createEncoder();
const encode = (some: readonly Frame[]) => Buffer.from(encoder(some));
const bytes = Buffer.concat(frames.map((frame) => encode([frame])));
/** Where each frame ends. */
const ends = frames.map((_, i) => frames.slice(0, i + 1).reduce((sum, frame) => sum + encode([frame]).byteLength, 0));

function read(part: Buffer): { seen: Frame[]; damages: Damage[] } {
  const damages: Damage[] = [];
  const found = [...readFrames(part, (damage) => damages.push(damage))];
  const seen = found.map((frame) => ({ kind: frame.kind, lines: linesOf(frame) }));
  return { seen, damages };
}

const test = suite('frames');

test('come back as they were, together and one by one', () => {
  assert.equal(read(bytes), { seen: frames, damages: [] });
  assert.equal(read(encode(frames)), { seen: frames, damages: [] });
});

test('of a file that is cut at any byte: the whole ones are read, and the rest is a tail', () => {
  for (let cut = 0; cut < bytes.byteLength; cut++) {
    const { seen, damages } = read(bytes.subarray(0, cut));
    const whole = ends.filter((end) => end <= cut);
    assert.equal(seen, frames.slice(0, whole.length), `cut at ${cut}`);
    const at = whole.at(-1) ?? 0;
    assert.equal(damages, at === cut ? [] : [{ at, bytes: cut - at, isTail: true }], `cut at ${cut}`);
  }
});

test('behind any byte that has changed are read again, and the damage is told', () => {
  for (let at = 0; at < bytes.byteLength; at++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 0x21, at);
    const { seen, damages } = read(changed);
    const hit = ends.findIndex((end) => at < end);
    assert.equal(seen, frames.toSpliced(hit, 1), `changed at ${at}`);
    assert.is(damages.length, 1);
    assert.is(damages[0]?.isTail, hit === frames.length - 1);
  }
});

test('are not seen in zeros or in noise', () => {
  for (const noise of [Buffer.alloc(10_000), Buffer.from(Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 251))]) {
    const { seen, damages } = read(Buffer.concat([bytes, noise]));
    assert.equal(seen, frames);
    assert.equal(damages, [{ at: bytes.byteLength, bytes: 10_000, isTail: true }]);
  }
});

test.run();
