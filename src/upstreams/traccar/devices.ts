import type { components } from '../../../generated/contract.ts';
import { Problem } from '../../problem.ts';
import type { Adapted, Service } from '../adapter.ts';
import { findOwn, readPage } from '../pages.ts';
import type { Resource } from '../resources.ts';
import { attempt, find, list, objectIn, send } from './api.ts';
import { addressesOf, fromDevice, toDevice } from './device-shape.ts';
import { ensureGroup } from './groups.ts';
import { traccarId } from './ids.ts';
import type { TraccarDevice } from './models.ts';
import { belongsTo } from './ownership.ts';
import { refusalProblem } from './refusals.ts';

type Device = components['schemas']['Device'];

export const createDevice: Adapted<'logistics.devices.create'> = async ({ body, caller, now }, service) => {
  const accountId = caller?.accountId ?? '';
  const { id: groupId } = await ensureGroup(service, accountId, 'devices');
  const device = await register(service, accountId, fromDevice(body, accountId, groupId));
  await service.resources.add('device', String(device.id));
  return { status: 201, body: toDevice(device, now, addressesOf(service)) };
};

export const listDevices: Adapted<'logistics.devices.list'> = async ({ query, caller }, service) => {
  const { status, vehicle_type } = query;
  const addresses = addressesOf(service);
  const load = async (made: Resource[]) => {
    const found = await readDevices(service, caller?.accountId ?? '', made);
    return made.map(({ id, createdAt }) => {
      const device = found.get(id);
      return device && toDevice(device, createdAt, addresses);
    });
  };
  const keep = (device: Device) =>
    (status === undefined || device.status === status) && (vehicle_type === undefined || device.vehicle_type === vehicle_type);
  const isFiltered = status !== undefined || vehicle_type !== undefined;
  return { status: 200, body: await readPage(service.resources, 'device', query, load, isFiltered ? keep : undefined) };
};

/** In this order. @throws Problem 404 when one of them is not the account's, or no longer there. */
export async function ownDevices(service: Service, accountId: string, ids: readonly string[] = []): Promise<TraccarDevice[]> {
  const made = await Promise.all(ids.map((id) => service.resources.get('device', traccarId(id))));
  const found = await readDevices(service, accountId, made);
  return made.map(({ id }) => {
    const device = found.get(id);
    if (!device) throw noDevice();
    return device;
  });
}

/** @throws Problem 404, as above. */
export async function ownDevice(service: Service, accountId: string, id: string): Promise<TraccarDevice> {
  const made = await service.resources.get('device', traccarId(id));
  const device = await find<TraccarDevice>(service, `/devices/${made.id}`);
  if (!device || !belongsTo(device, accountId)) throw noDevice();
  return device;
}

function noDevice(): Problem {
  return new Problem('not_found', 'There is no device with this id.');
}

/**
 * By id. One call finds those that are linked to the gateway's user. Nothing is linked to the service account, for which each is asked on
 * its own.
 */
export async function readDevices(
  service: Service,
  accountId: string,
  made: readonly { id: string }[],
): Promise<Map<string, TraccarDevice>> {
  if (made.length === 0) return new Map();
  const linked = await list<TraccarDevice>(service, '/devices', { id: made.map(({ id }) => id) });
  const missing = made.filter(({ id }) => !linked.some((device) => String(device.id) === id));
  const others = await Promise.all(missing.map(({ id }) => find<TraccarDevice>(service, `/devices/${id}`)));
  const found = [...linked, ...others].filter((device) => device !== undefined);
  const own = found.filter((device) => belongsTo(device, accountId));
  return new Map(own.map((device) => [String(device.id), device]));
}

/**
 * A device that Traccar has already is a conflict, unless it was made for this account by a call whose end was lost, and nobody was told
 * of it. Whether Traccar has it, it does not say where it hides why it refuses, so that it is asked.
 */
async function register(service: Service, accountId: string, fields: ReturnType<typeof fromDevice>): Promise<TraccarDevice> {
  const outcome = await attempt(service, { method: 'POST', path: '/devices', json: fields });
  if (outcome.refusal !== 'duplicate' && outcome.refusal !== 'unknown') return objectIn<TraccarDevice>(outcome);

  const twin = await findByImei(service, fields.uniqueId);
  if (!twin && outcome.refusal === 'unknown') throw refusalProblem(outcome.refusal);
  const isLost = twin && belongsTo(twin, accountId) && !(await findOwn(service.resources, 'device', String(twin.id)));
  if (!isLost) throw new Problem('conflict', 'A device with this IMEI is registered already.');
  const json = { ...twin, ...fields };
  return send(service, { method: 'PUT', path: `/devices/${twin.id}`, json, isRepeatable: true });
}

async function findByImei(service: Service, imei: string): Promise<TraccarDevice | undefined> {
  const linked = await list<TraccarDevice>(service, '/devices', { uniqueId: imei });
  const found =
    linked.length > 0 ? linked : await list<TraccarDevice>(service, '/devices', { all: true, keyword: imei, limit: 10 });
  return found.find(({ uniqueId }) => uniqueId === imei);
}
