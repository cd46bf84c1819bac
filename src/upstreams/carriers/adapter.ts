import type { Adapter } from '../adapter.ts';
import { cancelShipment } from './cancel-shipment.ts';
import { createShipment } from './create-shipment.ts';
import { listCarriers } from './list-carriers.ts';
import { listShipments } from './list-shipments.ts';
import { quote } from './quote.ts';
import { trackShipment } from './track-shipment.ts';

/** The carriers of the catalogue behind one interface: each of its members is an upstream of its own. */
export const carriers: Adapter = {
  operations: {
    'logistics.carriers.list': listCarriers,
    'logistics.quote': quote,
    'logistics.shipments.create': createShipment,
    'logistics.shipments.list': listShipments,
    'logistics.shipments.track': trackShipment,
    'logistics.shipments.cancel': cancelShipment,
  },
};
