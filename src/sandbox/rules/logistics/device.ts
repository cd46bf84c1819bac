import type { Resource, Schemas } from '../../resource.ts';

export type Device = Schemas['Device'] & {
  isSilent: boolean;
  /** Which trip it is on, and which report of it comes next. */
  trip: number;
  report: number;
  /** The geofences that it was inside at its last report, and how fast it was. */
  inside: string[];
  speed: number;
};

/** As geofences and alerts know a device. Its own rules are in devices.ts. */
export const devices: Resource<Device> = { collection: 'logistics.devices' };
