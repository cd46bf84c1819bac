import type { Schemas } from '../../resource.ts';

/** Metres on a plane around a point, which is exact enough for the size of a geofence. */
interface Point {
  x: number;
  y: number;
}

const metresPerDegree = 111_320;

/** Whether a place is inside the area. */
export function isInside(
  { type, coordinates, radius_m: radius }: Schemas['Geofence'],
  latitude: number,
  longitude: number,
): boolean {
  const scale = Math.cos((latitude * Math.PI) / 180);
  const points = coordinates.map(([lat, lon]) => ({
    x: ((lon as number) - longitude) * metresPerDegree * scale,
    y: ((lat as number) - latitude) * metresPerDegree,
  }));
  if (type === 'polygon') return isWithin(points);
  const reach = radius ?? 0;
  const [first] = points;
  if (first && points.length === 1) return Math.hypot(first.x, first.y) <= reach;
  return points.some((point, i) => {
    const next = points[i + 1];
    return next !== undefined && distanceTo(point, next) <= reach;
  });
}

/** Whether the origin is in a polygon: a ray from it crosses the edge an odd number of times. */
function isWithin(points: readonly Point[]): boolean {
  let inside = false;
  points.forEach((a, i) => {
    const b = points.at(i - 1) ?? a;
    if (a.y > 0 !== b.y > 0 && ((b.x - a.x) * -a.y) / (b.y - a.y) + a.x > 0) inside = !inside;
  });
  return inside;
}

/** From the origin to the line between two points. */
function distanceTo(a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * dx + a.y * dy) / length));
  return Math.hypot(a.x + along * dx, a.y + along * dy);
}
