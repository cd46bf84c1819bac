import { dinarsOf } from '../../../upstreams/carriers/money.ts';
import { packageOf } from '../../../upstreams/carriers/shipment.ts';
import { conflict, refused } from '../../refusal.ts';
import type { Resource, Rule, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { carrierNamed, costOf, countryOf, refuseUnknownPlaces, textOf } from './quotes.ts';

export type Shipment = Schemas['Shipment'] & {
  /** Newest first. */
  events: Schemas['ShipmentTrackingStep'][];
  /** What is still to come, in this order. */
  course: string[];
};

type Booking = Schemas['ShipmentCreate'];

const stepSeconds = 60;
const daySeconds = 86_400;
const usualCourse = ['picked_up', 'in_transit', 'in_transit', 'out_for_delivery', 'delivered'];

/** When a shipment is delivered that nobody had a wish for. */
export const deliveredSeconds = usualCourse.length * stepSeconds;

/** What happens to those that are asked to go another way. */
const courses: Readonly<Record<string, readonly string[]>> = {
  failed: [...usualCourse.slice(0, 4), 'failed', 'out_for_delivery', 'delivered'],
  returned: [...usualCourse.slice(0, 4), 'failed', 'returned'],
  cancelled: ['cancelled'],
};

/** A step in a carrier's words, and where it happens: at the start, on the way, at the end. */
const words: Readonly<Record<string, readonly [said: string, place: 'from' | 'to' | undefined, why?: string]>> = {
  created: ['Label Created', undefined],
  picked_up: ['Pickup Scan', 'from'],
  in_transit: ['Departed from Facility', undefined],
  out_for_delivery: ['Out for Delivery', 'to'],
  delivered: ['Delivered', 'to'],
  failed: ['Delivery Attempted', 'to', 'The recipient was not there.'],
  returned: ['Returned to Sender', 'from', 'The recipient could not be reached.'],
  cancelled: ['Cancelled', 'from', 'The carrier has called the delivery off.'],
};

/** What is no step of its own among the events. */
const failed = ['failed', 'returned', 'cancelled'];

export const shipments: Resource<Shipment> = {
  collection: 'logistics.shipments',
  steps: {
    move(shipment, world) {
      const [status = 'delivered', ...later] = shipment.data.course;
      shipment.data.course = later;
      if (later.length > 0) world.plan(shipment, stepSeconds, 'move');
      record(shipment, status, world);
      world.emit(`shipment.${failed.includes(status) ? 'failed' : status}`, { ...shipment.data, ...shipment.data.events[0] });
    },
  },
};

export const createShipment: Rule<'logistics.shipments.create'> = async ({ body, wish }, world) =>
  (await bookShipment(body, { pointer: '/body/carrier', wish }, world)).data;

export const cancelShipment: Rule<'logistics.shipments.cancel'> = async ({ path }, world) => {
  const shipment = await world.get(shipments, path.id);
  const { status, carrier } = shipment.data;
  if (status === 'cancelled') return shipment.data;
  if (status !== 'created') throw conflict('The carrier has the package already.');
  if (!carrierNamed(carrier, '/path/id').cancels) throw conflict(`${carrier} cannot cancel.`);
  shipment.steps = [];
  record(shipment, 'cancelled', world);
  return shipment.data;
};

/** @param pointer of what names the carrier. */
export async function bookShipment(
  body: Booking,
  { pointer, wish }: { pointer: string; wish?: string | undefined },
  world: World,
): Promise<Stored<Shipment>> {
  const carrier = carrierNamed(body.carrier, pointer);
  const { cod_amount: cod, delivery_mode: mode } = body;
  const parcel = {
    from: body.from,
    to: body.to,
    weight_kg: body.package.weight_kg,
    ...(cod && { cod_amount: cod }),
    ...(mode && { delivery_mode: mode }),
  };
  refuseUnknownPlaces(parcel);
  const cost = costOf(carrier, parcel);
  if (cost === undefined) throw refused(pointer, 'does not take such a package between these places');
  const currency = body.currency ?? world.account.currency;
  // Carriers in Algeria collect dinars, and whole ones.
  if (carrier.currency === 'DZD') dinarsOf(cod ?? 0, currency, '/body/cod_amount', '/body/currency');
  await world.claim('logistics.shipments');

  const id = world.draw.id('shp');
  const shipment = world.add(shipments, id, {
    shipment_id: id,
    carrier: carrier.carrier,
    tracking_number: String(4_200_000_000 + world.draw.below(99_999_999)),
    status: 'created',
    reference: body.reference ?? null,
    from: addressOf(body.from),
    to: addressOf(body.to),
    package: packageOf(body.package, currency),
    cod_amount: body.cod_amount ?? 0,
    currency,
    shipping_paid_by: body.shipping_paid_by ?? 'sender',
    delivery_mode: body.delivery_mode ?? 'home',
    stop_desk_id: body.stop_desk_id ?? null,
    note: body.note ?? null,
    carrier_fee: { cost: textOf(cost, carrier), currency: carrier.currency },
    label_url: `https://labels.tkawen.com/${id}.pdf`,
    estimated_delivery_date: world.time(carrier.days * daySeconds).slice(0, 10),
    created_at: world.time(),
    updated_at: world.time(),
    events: [],
    course: [...(courses[wish ?? ''] ?? usualCourse)],
  });
  record(shipment, 'created', world);
  world.emit('shipment.created', { ...shipment.data, ...shipment.data.events[0] });
  world.plan(shipment, stepSeconds, 'move');
  return shipment;
}

function record({ data }: Stored<Shipment>, status: string, world: World): void {
  const [said, place, why] = words[status] ?? [status, undefined];
  const where = place && data[place];
  const location = where
    ? [where.commune ?? where.city, where.wilaya ?? where.region].filter((name) => name !== null).join(', ') || where.country
    : null;
  Object.assign(data, { status, updated_at: world.time() });
  data.events.unshift({ status, carrier_status: said, description: why ?? null, location, occurred_at: world.time() });
}

function addressOf(address: Booking['from']): Schemas['ShipmentAddress'] {
  const { name, phone, region, city, postal_code, wilaya, commune, address: street } = address;
  return {
    name,
    phone,
    country: countryOf(address),
    region: region ?? null,
    city: city ?? null,
    postal_code: postal_code ?? null,
    wilaya: wilaya ?? null,
    commune: commune ?? null,
    address: street ?? null,
  };
}
