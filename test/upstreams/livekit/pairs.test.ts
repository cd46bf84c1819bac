import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createValidator } from '../../../src/contract/validator.ts';
import { fromRoomCreate, toParticipants, toRoom, withDefaults } from '../../../src/upstreams/livekit/room-shape.ts';
import { contract } from '../../support/gateway.ts';

const validator = createValidator(contract.document);
const roomId = 'rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A';
const createdAt = new Date('2026-11-22T10:00:00Z');
const expiresAt = new Date('2026-11-22T11:00:00Z');

const test = suite('LiveKit: recorded pairs');

for (const name of ['room.plain', 'room.recorded']) {
  test(`${name}: what is asked for is what LiveKit is told`, () => {
    const { operation, request } = read(name);
    assert.equal(validator.body(operation, request.contract), []);
    assert.equal(fromRoomCreate(roomId, withDefaults(request.contract), expiresAt), request.livekit);
  });
}

test('participants: what LiveKit gives is what the contract says', () => {
  const { operation, answer } = read('participants');
  const details = {
    name: 'Weekly review',
    max_participants: 10,
    record: false,
    status: 'open',
    expires_at: expiresAt.toISOString(),
  } as const;
  const room = toRoom(roomId, details, createdAt, 'https://meet.liqaa.io', new Date('2026-11-22T10:30:00Z'));
  const translated = { ...room, participants: toParticipants(answer.livekit.participants) };
  assert.equal(translated, answer.contract);
  assert.equal(validator.response(operation, 200, 'application/json', translated), []);
  assert.is(toRoom(roomId, details, createdAt, '', expiresAt).status, 'ended');
});

test('what is left out is what the contract says that it is then', () => {
  const { RoomCreate } = contract.document.components.schemas as unknown as Record<
    string,
    { properties: Record<string, { default?: unknown }> }
  >;
  const { name: _, ...defaults } = withDefaults({ name: '' } as Parameters<typeof withDefaults>[0]);
  const wanted = Object.entries(RoomCreate?.properties ?? {}).filter(([, schema]) => schema.default !== undefined);
  assert.equal(defaults, Object.fromEntries(wanted.map(([name, schema]) => [name, schema.default])));
});

// biome-ignore lint/suspicious/noExplicitAny: a pair holds whatever its two sides are.
function read(name: string): any {
  return JSON.parse(readFileSync(new URL(`pairs/${name}.json`, import.meta.url), 'utf8'));
}

test.run();
