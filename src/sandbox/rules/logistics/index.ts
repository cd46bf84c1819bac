import type { PillarRules } from '../../resource.ts';
import { alerts, listAlerts } from './alerts.ts';
import { listCarriers } from './carriers.ts';
import { currentPosition, deviceRules, history } from './devices.ts';
import { geofences, listGeofences } from './geofences.ts';
import { quote } from './quotes.ts';
import { cancelShipment, createShipment, shipments } from './shipments.ts';

export const logistics: PillarRules = {
  resources: [deviceRules, geofences, alerts, shipments],
  operations: {
    'logistics.devices.position': currentPosition,
    'logistics.devices.history': history,
    'logistics.geofences.list': listGeofences,
    'logistics.alerts.list': listAlerts,
    'logistics.carriers.list': listCarriers,
    'logistics.quote': quote,
    'logistics.shipments.create': createShipment,
    'logistics.shipments.cancel': cancelShipment,
  },
};
