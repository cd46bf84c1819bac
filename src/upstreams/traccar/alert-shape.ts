import type { components } from '../../../generated/contract.ts';
import { fromIdText, toId, toIdText } from './ids.ts';
import type { TraccarNotification } from './models.ts';

type Schemas = components['schemas'];

/**
 * What Traccar calls it: an event of its own, or an alarm that the device sends. A drop of fuel is Traccar's event, from the level that
 * the device tells; the device's own alarm, `fuelLeak`, few of them know.
 */
const noticedAs: Record<Schemas['AlertTypeInput'], { type: string; alarms?: string }> = {
  overspeed: { type: 'deviceOverspeed' },
  idle: { type: 'alarm', alarms: 'idle' },
  geofence_enter: { type: 'geofenceEnter' },
  geofence_exit: { type: 'geofenceExit' },
  device_offline: { type: 'deviceOffline' },
  ignition_on: { type: 'ignitionOn' },
  ignition_off: { type: 'ignitionOff' },
  hard_acceleration: { type: 'alarm', alarms: 'hardAcceleration' },
  hard_braking: { type: 'alarm', alarms: 'hardBraking' },
  hard_cornering: { type: 'alarm', alarms: 'hardCornering' },
  accident: { type: 'alarm', alarms: 'accident' },
  towing: { type: 'alarm', alarms: 'tow' },
  sos: { type: 'alarm', alarms: 'sos' },
  low_battery: { type: 'alarm', alarms: 'lowBattery' },
  power_cut: { type: 'alarm', alarms: 'powerCut' },
  tampering: { type: 'alarm', alarms: 'tampering' },
  jamming: { type: 'alarm', alarms: 'jamming' },
  fuel_drop: { type: 'deviceFuelDrop' },
};

export function toAlert(notification: TraccarNotification, createdAt: Date): Schemas['Alert'] {
  const { alarms, tkawenDevices, tkawenGeofence, tkawenSpeedLimitKmh } = notification.attributes ?? {};
  const [type = notification.type] =
    Object.entries(noticedAs).find(([, known]) => known.type === notification.type && known.alarms === alarms) ?? [];
  return {
    alert_id: toId('alr', notification.id),
    name: notification.description || null,
    type,
    device_ids: fromIdText(tkawenDevices).map((id) => toId('dev', id)),
    speed_limit_kmh: typeof tkawenSpeedLimitKmh === 'number' ? tkawenSpeedLimitKmh : null,
    geofence_id: typeof tkawenGeofence === 'string' ? tkawenGeofence : null,
    created_at: createdAt.toISOString(),
  };
}

/** It is shown on Traccar's own page alone (`web`): mail or text messages would go to the gateway's user there. */
export function fromAlert(body: Schemas['AlertCreate'], accountId: string, deviceIds: readonly number[]) {
  const { type, alarms } = noticedAs[body.type];
  return {
    type,
    always: false,
    notificators: 'web',
    description: body.name ?? null,
    attributes: {
      alarms,
      tkawenAccount: accountId,
      tkawenDevices: toIdText(deviceIds),
      tkawenGeofence: body.geofence_id,
      tkawenSpeedLimitKmh: body.speed_limit_kmh,
    },
  };
}
