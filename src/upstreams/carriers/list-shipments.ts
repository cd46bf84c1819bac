import type { Adapted } from '../adapter.ts';
import { findCarrier } from './reach.ts';
import { kind, type StoredShipment } from './shipment.ts';

/** As they were last seen: only `track` asks the carrier. */
export const listShipments: Adapted<'logistics.shipments.list'> = async ({ query }, { resources }) => {
  const { status, reference, carrier } = query;
  const matching = {
    shipment: {
      ...(status !== undefined && { status }),
      ...(reference !== undefined && { reference }),
      ...(carrier !== undefined && { carrier: findCarrier(carrier)?.carrier ?? carrier }),
    },
  };
  const page = await resources.page<StoredShipment>(kind, query, matching);
  const { has_more, next_cursor } = page;
  return { status: 200, body: { data: page.resources.map(({ details }) => details.shipment), has_more, next_cursor } };
};
