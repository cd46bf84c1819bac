import type { components } from '../../../generated/contract.ts';
import type { TraccarGeofence } from './models.ts';
import { unusable } from './refusals.ts';

type Schemas = components['schemas'];
type Point = Schemas['GeofencePoint'];

export interface Area {
  readonly type: 'polygon' | 'circle' | 'corridor';
  readonly coordinates: Point[];
  readonly radius_m: number | null;
}

/** As Traccar writes it: latitude first, unlike other well-known text. A ring is closed, as those of its own web page are. */
export function toArea(body: Schemas['GeofenceCreate']): { area: string; attributes: { polylineDistance?: number } } {
  const points = body.coordinates.map(([latitude, longitude]) => `${latitude} ${longitude}`);
  if (body.type === 'circle') return { area: `CIRCLE (${points[0]}, ${body.radius_m})`, attributes: {} };
  if (body.type === 'corridor')
    return { area: `LINESTRING (${points.join(', ')})`, attributes: { polylineDistance: body.radius_m } };
  const ring = points.at(0) === points.at(-1) ? points : [...points, points[0]];
  return { area: `POLYGON ((${ring.join(', ')}))`, attributes: {} };
}

const types = { POLYGON: 'polygon', CIRCLE: 'circle', LINESTRING: 'corridor' } as const;
const areaPattern = /^(POLYGON|CIRCLE|LINESTRING)\s*\(+([^()]*)\)/;
/** That of `geofence.polylineDistance`, which holds for a line that says nothing. */
const usualDistance = 25;

/** @throws Problem for what none of Traccar's parsers reads. */
export function fromArea({ area, attributes }: TraccarGeofence): Area {
  const [, shape, content = ''] = areaPattern.exec(area) ?? [];
  const type = types[shape as keyof typeof types];
  const parts = content.split(',').map((part) => part.trim());
  if (type === 'circle') return { type, coordinates: parts.slice(0, 1).map(toPoint), radius_m: toNumber(parts[1]) };

  const coordinates = parts.map(toPoint);
  const distance = attributes?.['polylineDistance'];
  if (type === 'corridor') return { type, coordinates, radius_m: typeof distance === 'number' ? distance : usualDistance };
  if (type !== 'polygon') throw unusable(new Error('An area is of no known shape.'));
  const isClosed = coordinates.length > 3 && parts.at(0) === parts.at(-1);
  return { type, coordinates: isClosed ? coordinates.slice(0, -1) : coordinates, radius_m: null };
}

function toPoint(part: string): Point {
  const [latitude, longitude] = part.split(/\s+/, 2);
  return [toNumber(latitude), toNumber(longitude)];
}

function toNumber(text: string | undefined): number {
  const value = Number(text);
  if (!text || Number.isNaN(value)) throw unusable(new Error('An area has what is no number.'));
  return value;
}
