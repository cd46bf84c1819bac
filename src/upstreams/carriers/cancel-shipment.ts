import { Problem } from '../../problem.ts';
import type { Adapted } from '../adapter.ts';
import { carrierOf, reach } from './reach.ts';
import { kind, type StoredShipment } from './shipment.ts';

export const cancelShipment: Adapted<'logistics.shipments.cancel'> = async ({ path, now }, service) => {
  const { id, details: stored } = await service.resources.get<StoredShipment>(kind, path.id);
  const { shipment, parcelId, upstream } = stored;
  if (shipment.status === 'cancelled') return { status: 200, body: shipment };
  const { carrier, family } = carrierOf(upstream);
  if (!family.cancel) throw new Problem('conflict', `${carrier} cannot call a delivery off.`);
  if (shipment.status !== 'created') throw tooLate(carrier);
  if (parcelId === null) throw new Problem('conflict', `${carrier} has not confirmed this shipment.`);
  if (!(await family.cancel(reach(service, carrierOf(upstream)), parcelId))) throw tooLate(carrier);

  const cancelled = { ...shipment, status: 'cancelled', updated_at: now.toISOString() };
  await service.resources.change(kind, id, { ...stored, shipment: cancelled });
  return { status: 200, body: cancelled };
};

function tooLate(carrier: string): Problem {
  return new Problem('conflict', `${carrier} has this package already: the delivery cannot be called off any more.`);
}
