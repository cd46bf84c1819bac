import { JavaException } from './failures.ts';
import type { Thing } from './store.ts';

type Point = [latitude: number, longitude: number];

interface Area {
  shape: 'POLYGON' | 'CIRCLE' | 'LINESTRING';
  points: Point[];
  radius: number;
}

/** @throws JavaException for what Traccar's parsers refuse. Latitude comes first. */
export function parseArea(area: unknown): Area {
  const wkt = String(area);
  const shape = (['POLYGON', 'CIRCLE', 'LINESTRING'] as const).find((name) => wkt.startsWith(name));
  if (!shape) throw unreadable('Unknown geometry type');
  const [open, close] = shape === 'POLYGON' ? ['((', '))'] : ['(', ')'];
  const from = wkt.indexOf(open);
  const to = wkt.indexOf(close);
  if (from < 0 || to < 0) throw new JavaException('java.lang.StringIndexOutOfBoundsException', 'begin 1, end -1');
  const parts = wkt.slice(from + open.length, to).split(',');
  if (shape === 'CIRCLE') {
    if (parts.length !== 2) throw unreadable('Not valid content');
    return { shape, points: [toPoint(parts[0])], radius: toNumber(parts[1]) };
  }
  if (parts.length < (shape === 'POLYGON' ? 3 : 2)) throw unreadable('Not valid content');
  return { shape, points: parts.map(toPoint), radius: 0 };
}

function toPoint(part = ''): Point {
  const [latitude, longitude, ...others] = part.trim().split(/\s/);
  if (longitude === undefined || others.length > 0) throw unreadable(`Here must be two coordinates: ${part}`);
  return [toNumber(latitude), toNumber(longitude)];
}

function toNumber(part = ''): number {
  const value = Number(part);
  if (part.trim() === '' || Number.isNaN(value)) throw unreadable(`${part} is not a double`);
  return value;
}

function unreadable(message: string): JavaException {
  return new JavaException('java.text.ParseException', message);
}

export function contains(geofence: Thing, point: Point): boolean {
  const { shape, points, radius } = parseArea(geofence['area']);
  if (shape === 'CIRCLE') return distance(points[0] ?? point, point) <= radius;
  if (shape === 'POLYGON') return isInside(points, point);
  const width = Number(geofence.attributes['polylineDistance'] ?? 25);
  return points.slice(1).some((end, i) => distanceToLine(points[i] ?? end, end, point) <= width);
}

/** By the parity of the edges that a line from the point crosses. */
function isInside(points: Point[], [latitude, longitude]: Point): boolean {
  let inside = false;
  points.forEach(([lat, lon], i) => {
    const [lastLat, lastLon] = points.at(i - 1) ?? [lat, lon];
    const crosses = lon > longitude !== lastLon > longitude;
    if (crosses && latitude < ((lastLat - lat) * (longitude - lon)) / (lastLon - lon) + lat) inside = !inside;
  });
  return inside;
}

const metresPerDegree = 111_195;

/** On a plane: precise enough for the size of a geofence. */
function metres([latitude, longitude]: Point, [originLat, originLon]: Point): [north: number, east: number] {
  const narrowing = Math.cos((originLat * Math.PI) / 180);
  return [(latitude - originLat) * metresPerDegree, (longitude - originLon) * metresPerDegree * narrowing];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(...metres(a, b));
}

function distanceToLine(start: Point, end: Point, point: Point): number {
  const [startNorth, startEast] = metres(start, point);
  const [endNorth, endEast] = metres(end, point);
  const [north, east] = [endNorth - startNorth, endEast - startEast];
  const length = north ** 2 + east ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(startNorth * north + startEast * east) / length));
  return Math.hypot(startNorth + along * north, startEast + along * east);
}
