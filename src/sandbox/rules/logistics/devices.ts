import { Problem } from '../../../problem.ts';
import { conflict, refused } from '../../refusal.ts';
import type { Resource, Rule, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { noticeReport, noticeSilence } from './alerts.ts';
import { isInside } from './areas.ts';
import { type Device, devices } from './device.ts';
import { geofences, watches } from './geofences.ts';
import { firstTripSeconds, positionAt, reportSeconds, reportsBetween, reportsPerTrip, timeOf } from './route.ts';

type Position = Schemas['Position'];

const silentSeconds = 60;
const dayMs = 86_400_000;
const longestSpanMs = 31 * dayMs;

export const deviceRules: Resource<Device, 'logistics.devices.create'> = {
  ...devices,
  limit: 'logistics.devices',
  async made(device, { body, wish }, world) {
    const others = (await world.all(devices)).filter((other) => other !== device);
    if (wish === 'taken' || others.some(({ data }) => data.imei === body.imei))
      throw conflict('A device with this IMEI is registered already.');
    Object.assign(device.data, {
      tkw_id: `tkw-${world.draw.hex(7)}`,
      isSilent: wish === 'silent',
      trip: 0,
      report: 0,
      inside: [],
      speed: 0,
    } satisfies Partial<Device>);
    if (wish !== 'silent') world.plan(device, firstTripSeconds, 'connect');
  },
  steps: {
    async connect(device, world) {
      device.data.status = 'online';
      world.emit('device.connected', { ...device.data, occurred_at: world.time() });
      await report(device, world);
    },
    report,
    async disconnect(device, world) {
      device.data.status = 'offline';
      world.emit('device.disconnected', { ...device.data, occurred_at: world.time() });
      await noticeSilence(device, world);
      Object.assign(device.data, { trip: device.data.trip + 1, report: 0 });
      world.plan(device, timeOf(device.data.created_at, device.data.trip, 0), 'connect');
    },
  },
};

export const currentPosition: Rule<'logistics.devices.position'> = async ({ path }, world) => {
  const device = await world.get(devices, path.id);
  const { isSilent, created_at: created } = device.data;
  const now = new Date(world.now.getTime() + 1);
  const newest = isSilent ? undefined : [...reportsBetween(created, new Date(now.getTime() - dayMs), now)].at(-1);
  if (!newest) throw new Problem('not_found', 'The device has never sent a position.');
  return positionOf(device, newest, world);
};

export const history: Rule<'logistics.devices.history'> = async ({ path, query }, world) => {
  const device = await world.get(devices, path.id);
  const to = query.to === undefined ? world.now : new Date(query.to);
  const from = query.from === undefined ? new Date(to.getTime() - dayMs) : new Date(query.from);
  if (from > to) throw refused('/query/from', 'is after `to`');
  if (to.getTime() - from.getTime() > longestSpanMs) throw refused('/query/from', 'is more than 31 days before `to`');
  const end = new Date(Math.min(to.getTime(), world.now.getTime() + 1));
  const reports = device.data.isSilent ? [] : [...reportsBetween(device.data.created_at, from, end)];
  return Promise.all(reports.map((each) => positionOf(device, each, world)));
};

/** Sends a position, and tells of what that means. */
async function report(device: Stored<Device>, world: World): Promise<void> {
  const { data } = device;
  const position = await positionOf(device, data, world);
  data.last_seen_at = position.recorded_at;
  world.emit('device.position_update', position);
  await noticeReport(device, position, world);
  Object.assign(data, { inside: position.geofence_ids, speed: position.speed_kmh });
  data.report++;
  if (data.report < reportsPerTrip) world.plan(device, reportSeconds, 'report');
  else world.plan(device, silentSeconds, 'disconnect');
}

async function positionOf(
  { id, data }: Stored<Device>,
  { trip, report }: { trip: number; report: number },
  world: World,
): Promise<Position> {
  const position = positionAt(data, trip, report);
  const areas = (await world.all(geofences)).filter(
    ({ data: area }) => area.created_at <= position.recorded_at && watches(area, id),
  );
  const inside = areas.filter(({ data: area }) => isInside(area, position.latitude, position.longitude));
  return { ...position, geofence_ids: inside.map((area) => area.id) };
}
