import type { IncomingMessage, ServerResponse } from 'node:http';
import { geofencesOf, tellEvents } from './events.ts';
import { readBody, timeText } from './request.ts';
import { latestOf, type Position, positions, replace, things } from './store.ts';

const known = new Set([
  'id',
  'deviceid',
  'lat',
  'lon',
  'location',
  'timestamp',
  'speed',
  'bearing',
  'altitude',
  'accuracy',
  'valid',
  'batt',
]);

/** A position as the OsmAnd app sends it. Speed is in knots; a parameter that is not known becomes an attribute. */
export async function receive(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const query = new URL(req.url ?? '/', 'http://traccar').searchParams;
  for (const [name, value] of new URLSearchParams((await readBody(req)).toString())) query.append(name, value);
  const uniqueId = query.get('id') ?? query.get('deviceid');
  const device = things('device').find((candidate) => candidate['uniqueId'] === uniqueId);
  if (!device) {
    res.writeHead(400).end();
    return;
  }

  const before = latestOf(device.id);
  const position = toPosition(device.id, query);
  position.geofenceIds = geofencesOf(device, position);
  positions.push(position);
  if (latestOf(device.id) === position) {
    replace('device', { ...device, status: 'online', lastUpdate: position.serverTime, positionId: position.id });
    await tellEvents(device, before, position);
  }
  res.writeHead(200).end();
}

function toPosition(deviceId: number, query: URLSearchParams): Position {
  const [lat, lon] = query.get('location')?.split(',') ?? [query.get('lat'), query.get('lon')];
  const number = (name: string) => Number(query.get(name) ?? 0);
  const fixTime = timeText(timeOf(query.get('timestamp')));
  const battery = query.has('batt') ? { batteryLevel: number('batt') } : {};
  const others = [...query].filter(([name]) => !known.has(name)).map(([name, value]) => [name, parseValue(value)]);
  return {
    id: positions.length + 1,
    deviceId,
    protocol: 'osmand',
    deviceTime: fixTime,
    fixTime,
    serverTime: timeText(new Date()),
    valid: query.get('valid') !== 'false',
    latitude: Number(lat),
    longitude: Number(lon),
    altitude: number('altitude'),
    speed: number('speed'),
    course: number('bearing'),
    accuracy: number('accuracy'),
    attributes: { ...battery, ...Object.fromEntries(others) },
  };
}

/** In seconds, in milliseconds, or as ISO 8601. */
function timeOf(text: string | null): Date {
  if (text === null) return new Date();
  const value = Number(text);
  return new Date(Number.isNaN(value) ? text : value < 1e11 ? value * 1000 : value);
}

function parseValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
}
