import type { Adapter } from '../adapter.ts';
import { createAlert, listAlerts } from './alerts.ts';
import { createDevice, listDevices } from './devices.ts';
import { createGeofence, listGeofences } from './geofences.ts';
import { getPosition, listPositions } from './positions.ts';

/** Traccar 6. It knows one user, the gateway's, so that the gateway remembers what is whose. */
export const traccar: Adapter = {
  operations: {
    'logistics.devices.create': createDevice,
    'logistics.devices.list': listDevices,
    'logistics.devices.position': getPosition,
    'logistics.devices.history': listPositions,
    'logistics.geofences.create': createGeofence,
    'logistics.geofences.list': listGeofences,
    'logistics.alerts.create': createAlert,
    'logistics.alerts.list': listAlerts,
  },
};
