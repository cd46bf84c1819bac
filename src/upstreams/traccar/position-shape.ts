import type { components } from '../../../generated/contract.ts';
import { toId } from './ids.ts';
import type { TraccarPosition } from './models.ts';
import { toKm, toKmh, toUtc } from './units.ts';

const mostGeofences = 100;

/** What a device measures beside its place stands in the attributes. */
export function toPosition(position: TraccarPosition): components['schemas']['Position'] {
  const { ignition, motion, batteryLevel, odometer, totalDistance } = position.attributes ?? {};
  const battery = numberOf(batteryLevel);
  // The device's own count; else the way that Traccar has added up from its positions. Both are in metres.
  const metres = numberOf(odometer) ?? numberOf(totalDistance);
  return {
    device_id: toId('dev', position.deviceId),
    latitude: position.latitude,
    longitude: position.longitude,
    altitude_m: position.altitude ?? null,
    speed_kmh: toKmh(position.speed ?? 0),
    course: position.course ?? 0,
    accuracy_m: position.accuracy || null,
    address: position.address ?? null,
    valid: position.valid,
    ignition: typeof ignition === 'boolean' ? ignition : null,
    moving: typeof motion === 'boolean' ? motion : null,
    battery_percent: battery === null ? null : Math.min(100, Math.max(0, battery)),
    odometer_km: metres === null ? null : toKm(metres),
    geofence_ids: (position.geofenceIds ?? []).slice(0, mostGeofences).map((id) => toId('geo', id)),
    recorded_at: toUtc(position.fixTime),
    received_at: toUtc(position.serverTime),
  };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
