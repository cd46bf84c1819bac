import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createValidator } from '../../../src/contract/validator.ts';
import { toOrder, toParcel } from '../../../src/upstreams/carriers/create-shipment.ts';
import { toEcotrackBooking, toEcotrackOrder } from '../../../src/upstreams/carriers/ecotrack/book.ts';
import { ecotrackFee } from '../../../src/upstreams/carriers/ecotrack/offer.ts';
import { toEcotrackSteps } from '../../../src/upstreams/carriers/ecotrack/track.ts';
import { toEvents } from '../../../src/upstreams/carriers/events.ts';
import type { Booking, Offer, Order, Parcel, Step } from '../../../src/upstreams/carriers/family.ts';
import { toMaystroBooking, toMaystroOrder } from '../../../src/upstreams/carriers/maystro/book.ts';
import { toMaystroSteps } from '../../../src/upstreams/carriers/maystro/track.ts';
import { toProcolisBooking, toProcolisParcel } from '../../../src/upstreams/carriers/procolis/book.ts';
import { procolisFee } from '../../../src/upstreams/carriers/procolis/offer.ts';
import { toProcolisSteps } from '../../../src/upstreams/carriers/procolis/track.ts';
import { orderIn, toQuotes } from '../../../src/upstreams/carriers/quote.ts';
import { booked, toShipment } from '../../../src/upstreams/carriers/shipment.ts';
import { toYalidineBooking, toYalidineParcel } from '../../../src/upstreams/carriers/yalidine/book.ts';
import { yalidineFee } from '../../../src/upstreams/carriers/yalidine/offer.ts';
import { toYalidineSteps } from '../../../src/upstreams/carriers/yalidine/track.ts';
import { toZrParcel } from '../../../src/upstreams/carriers/zr/book.ts';
import { zrFee } from '../../../src/upstreams/carriers/zr/offer.ts';
import { toZrSteps } from '../../../src/upstreams/carriers/zr/track.ts';
import { contract } from '../../support/gateway.ts';

const validator = createValidator(contract.document);
const id = 'shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A';
const now = new Date('2026-11-22T11:00:00.000Z');

// biome-ignore lint/suspicious/noExplicitAny: a pair holds whatever its two sides are; the contract's side is held against the contract.
type Json = any;

interface Sides {
  carrier: string;
  /** In whole dinars, from what the carrier answers. */
  fee?(upstream: Json, order: Order, places: Json): number | undefined;
  request(parcel: Parcel, places: Json): unknown;
  booking?(answer: unknown): Booking;
  steps(answer: unknown): Step[];
}

const families: Record<string, Sides> = {
  yalidine: {
    carrier: 'Yalidine',
    fee: (upstream, order, { commune }) => yalidineFee(upstream, commune, order),
    request: (parcel, places) => toYalidineParcel(parcel, { desk: undefined, ...places }),
    booking: (answer) => toYalidineBooking(answer, 'Yalidine'),
    steps: (answer) => toYalidineSteps(answer, 'Yalidine'),
  },
  ecotrack: {
    carrier: 'DHD',
    fee: (upstream, { mode }, { wilayaId }) => ecotrackFee(upstream, wilayaId, mode),
    request: (parcel, { wilayaId, commune }) => toEcotrackOrder(parcel, wilayaId, commune),
    booking: (answer) => toEcotrackBooking(answer, 'DHD'),
    steps: (answer) => toEcotrackSteps(answer, 'DHD'),
  },
  procolis: {
    carrier: 'Abex Express',
    fee: (upstream, { mode }) => procolisFee(upstream, mode),
    request: (parcel, { wilayaId, commune }) => toProcolisParcel(parcel, wilayaId, commune),
    booking: (answer) => toProcolisBooking(answer, 'Abex Express'),
    steps: toProcolisSteps,
  },
  zr: {
    carrier: 'ZR Express',
    fee: (upstream, { mode }, { wilaya }) => zrFee(upstream.rates, { wilaya, commune: undefined }, mode),
    request: (parcel, { wilaya, commune, customerId }) => toZrParcel(parcel, { wilaya, commune, hubId: undefined }, customerId),
    steps: (answer) => toZrSteps(answer, 'ZR Express'),
  },
  maystro: {
    carrier: 'Maystro Delivery',
    request: (parcel, { wilaya, commune, productId }) => toMaystroOrder(parcel, wilaya, commune, productId),
    booking: (answer) => toMaystroBooking(answer, 'Maystro Delivery'),
    steps: (answer) => toMaystroSteps(answer, 'Maystro Delivery'),
  },
};

const test = suite('the carriers: recorded pairs');

for (const [name, { carrier, fee, request, booking, steps }] of Object.entries(families)) {
  const pairs = JSON.parse(readFileSync(new URL(`pairs/${name}.json`, import.meta.url), 'utf8')) as Json;
  const { book, booked: answer, track } = pairs;
  const order = toOrder(book.contract, book.contract.currency);
  const offer: Offer = { cost: book.fee ?? 0, service: null, estimatedDays: null };
  const shipment = toShipment(book.contract, { id, carrier, currency: 'DZD', offer, now });

  for (const each of fee ? ['offer', 'offer_nested'].filter((key) => key in pairs) : []) {
    test(`${name}: ${each}: what it asks is what the quote says`, () => {
      const { order: asked, places, upstream, contract: quote } = pairs[each];
      assert.equal(validator.body('logistics.quote', asked), []);
      const cost = fee?.(upstream, orderIn(asked, 'DZD') as Order, places) ?? 0;
      const own = { cost, service: quote.service, estimatedDays: quote.estimated_days };
      const quotes = toQuotes([{ carrier, offer: own }]);
      assert.equal(quotes, [quote]);
      assert.equal(validator.response('logistics.quote', 200, 'application/json', quotes), []);
    });
  }

  test(`${name}: what is booked is what it is told`, () => {
    assert.equal(validator.body('logistics.shipments.create', book.contract), []);
    const sent = request({ ...toParcel(book.contract, order, id), fee: offer.cost }, book.places);
    assert.equal(JSON.parse(JSON.stringify(sent)), book.upstream);
    assert.equal(validator.response('logistics.shipments.create', 201, 'application/json', shipment), []);
  });

  if (booking) {
    test(`${name}: what it confirms is what the shipment says`, () => {
      const made = booked({ shipment, upstream: name, parcelId: null }, booking(answer.upstream)).shipment;
      assert.equal({ ...made, ...answer.contract }, made);
      assert.equal(validator.response('logistics.shipments.create', 201, 'application/json', made), []);
    });
  }

  test(`${name}: what happened is what the events say`, () => {
    const events = toEvents(steps(track.upstream), shipment, now);
    assert.equal(events, track.contract);
    const tracking = {
      shipment_id: id,
      carrier,
      tracking_number: null,
      status: events[0]?.status,
      estimated_delivery_date: null,
      events,
      updated_at: events[0]?.occurred_at,
    };
    assert.equal(validator.response('logistics.shipments.track', 200, 'application/json', tracking), []);
  });
}

test('a carrier that tells no history leaves the shipment where it was', () => {
  const { book } = JSON.parse(readFileSync(new URL('pairs/yalidine.json', import.meta.url), 'utf8')) as Json;
  const offer = { cost: 1, service: null, estimatedDays: null };
  const shipment = toShipment(book.contract, { id, carrier: 'Yalidine', currency: 'DZD', offer, now });
  for (const steps of [toProcolisSteps(null), toYalidineSteps({ data: [] }, 'Yalidine')])
    assert.equal(
      toEvents(steps, shipment, now).map(({ status, occurred_at }) => [status, occurred_at]),
      [['created', shipment.created_at]],
    );
});

test.run();
