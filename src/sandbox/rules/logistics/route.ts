import type { Schemas } from '../../resource.ts';

type Position = Omit<Schemas['Position'], 'geofence_ids'>;

/** The first trip begins this long after a device is registered, and another one every six hours. */
export const firstTripSeconds = 30;
export const tripEverySeconds = 21_600;
export const reportSeconds = 30;

/** How fast it is at each report of a trip; 95 km/h is the fastest. */
const speeds = [0, 25, 40, 55, 70, 85, 95, 80, 60, 45, 30, 0, 35, 50, 65, 80, 60, 40, 20, 0];

export const reportsPerTrip = speeds.length;

/** Where trips begin and end: in Annaba for devices of a wilaya, in San Francisco for the others. */
const centres = { algeria: { latitude: 36.9, longitude: 7.7667 }, world: { latitude: 37.7793, longitude: -122.4193 } };
const radiusDegrees = 0.015;
const kmPerTrip = 8.7;

/** A round trip of ten minutes, the same each time: the place at one of its reports. */
export function positionAt(
  device: { device_id: string; wilaya: string | null; created_at: string },
  trip: number,
  report: number,
): Position {
  const centre = device.wilaya === null ? centres.world : centres.algeria;
  const turn = (2 * Math.PI * report) / (reportsPerTrip - 1);
  const speed = speeds[report] ?? 0;
  const recordedAt = timeOf(device.created_at, trip, report);
  return {
    device_id: device.device_id,
    latitude: round(centre.latitude + radiusDegrees * Math.sin(turn), 6),
    longitude: round(centre.longitude + radiusDegrees * (1 - Math.cos(turn)), 6),
    altitude_m: 20,
    speed_kmh: speed,
    course: round((turn * 180) / Math.PI, 1),
    accuracy_m: 4.5,
    address: null,
    valid: true,
    ignition: report < reportsPerTrip - 1,
    moving: speed > 0,
    battery_percent: 96,
    odometer_km: round(1_000 + kmPerTrip * (trip + report / reportsPerTrip), 1),
    recorded_at: recordedAt.toISOString(),
    received_at: new Date(recordedAt.getTime() + 400).toISOString(),
  };
}

export function timeOf(createdAt: string, trip: number, report: number): Date {
  return new Date(Date.parse(createdAt) + 1000 * (firstTripSeconds + trip * tripEverySeconds + report * reportSeconds));
}

/** The reports from one time to before another, oldest first. */
export function* reportsBetween(createdAt: string, from: Date, to: Date): Generator<{ trip: number; report: number }> {
  const secondsIn = (from.getTime() - Date.parse(createdAt)) / 1000 - firstTripSeconds;
  for (let trip = Math.max(0, Math.floor(secondsIn / tripEverySeconds)); timeOf(createdAt, trip, 0) < to; trip++) {
    for (let report = 0; report < reportsPerTrip; report++) {
      const time = timeOf(createdAt, trip, report);
      if (time >= from && time < to) yield { trip, report };
    }
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
