import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createValidator } from '../../../src/contract/validator.ts';
import { fromAlert, toAlert } from '../../../src/upstreams/traccar/alert-shape.ts';
import { type Addresses, fromDevice, toDevice } from '../../../src/upstreams/traccar/device-shape.ts';
import { fromGeofence, toGeofence } from '../../../src/upstreams/traccar/geofence-shape.ts';
import { toPosition } from '../../../src/upstreams/traccar/position-shape.ts';
import { toKmh, toKnots } from '../../../src/upstreams/traccar/units.ts';
import { contract, operations } from '../../support/gateway.ts';
import { faultsOf } from './openapi.ts';

const validator = createValidator(contract.document);
const accountId = 'acc_01JD9Q3V7N8M5K2R4T6W8Y0Z1A';
const groupId = 3;
const addresses: Addresses = {
  connectionUrl: 'tcp://gateway.tkawen.com:5023',
  protocol: 'OsmAnd',
  shareUrl: 'https://track.tkawen.com',
};

// biome-ignore lint/suspicious/noExplicitAny: a pair holds whatever its two sides are; both are held against their schemas.
type Json = any;

interface Shape {
  schema: string;
  to(traccar: Json, madeAt: Date): unknown;
  from?(body: Json, devices: number[]): unknown;
}

const shapes: Record<string, Shape> = {
  device: {
    schema: 'Device',
    to: (traccar, madeAt) => toDevice(traccar, madeAt, addresses),
    from: (body) => fromDevice(body, accountId, groupId),
  },
  position: { schema: 'Position', to: toPosition },
  geofence: { schema: 'Geofence', to: toGeofence, from: (body, devices) => fromGeofence(body, accountId, devices) },
  alert: { schema: 'Notification', to: toAlert, from: (body, devices) => fromAlert(body, accountId, devices) },
};

const test = suite('Traccar: recorded pairs');

for (const file of globSync(new URL('pairs/*.json', import.meta.url).pathname).sort()) {
  const name = basename(file, '.json');
  const { operation, made_at, devices = [], request, answer } = JSON.parse(readFileSync(file, 'utf8')) as Json;
  const shape = shapes[name.split('.')[0] ?? ''];

  test(`${name}: what Traccar gives is what the contract says`, () => {
    assert.equal(faultsOf(shape?.schema ?? '', answer.traccar), []);
    assert.equal(shape?.to(answer.traccar, new Date(made_at ?? 0)), answer.contract);
    const status = operations.get(operation)?.method === 'POST' ? 201 : 200;
    assert.equal(validator.response(operation, status, 'application/json', answer.contract), []);
  });

  if (!request) continue;
  test(`${name}: what is asked for is what Traccar is told`, () => {
    assert.equal(validator.body(operation, request.contract), []);
    assert.equal(faultsOf(shape?.schema ?? '', request.traccar), []);
    assert.equal(JSON.parse(JSON.stringify(shape?.from?.(request.contract, devices))), request.traccar);
  });
}

test('every type of alert comes back as it was sent', () => {
  const { AlertTypeInput } = contract.document.components.schemas as unknown as Record<string, { enum: string[] }>;
  const types = (AlertTypeInput?.enum ?? []) as Parameters<typeof fromAlert>[0]['type'][];
  assert.ok(types.length > 0);
  for (const type of types) assert.is(toAlert({ id: 1, ...fromAlert({ type }, accountId, []) }, new Date(0)).type, type);
});

test('a notification that somebody has changed at Traccar keeps its own type', () => {
  assert.is(toAlert({ id: 1, type: 'deviceMoving', attributes: null }, new Date(0)).type, 'deviceMoving');
});

test('a polygon whose first corner is repeated has that corner once', () => {
  const coordinates: [number, number][] = [
    [1, 2],
    [3, 4],
    [5, 6],
    [1, 2],
  ];
  const fields = fromGeofence({ name: 'x', type: 'polygon', coordinates }, accountId, []);
  assert.is(fields.area, 'POLYGON ((1 2, 3 4, 5 6, 1 2))');
  assert.equal(toGeofence({ id: 1, ...fields }, new Date(0)).coordinates, coordinates.slice(0, 3));
});

test('areas are read as Traccar itself and others write them', () => {
  const areaOf = (area: string) => toGeofence({ id: 1, name: 'x', area }, new Date(0));
  assert.equal(areaOf('POLYGON((1.5 -2, 3 4,5 6))').coordinates, [
    [1.5, -2],
    [3, 4],
    [5, 6],
  ]);
  assert.equal(areaOf('CIRCLE (1.0E-5 2, 30)').coordinates, [[0.00001, 2]]);
  assert.is(areaOf('LINESTRING (1 2, 3 4)').radius_m, 25);
  for (const area of ['', 'POINT (1 2)', 'POLYGON ((a b, c d))', 'CIRCLE (1 2)', 'LINESTRING ()'])
    assert.throws(() => areaOf(area), 'could not be used', area);
});

test('a limit in km/h is the same after its way through knots', () => {
  for (const kmh of [1, 30, 49.5, 90, 120, 500]) assert.is(toKmh(toKnots(kmh)), kmh);
  assert.is(toKmh(1), 1.85);
});

test.run();
