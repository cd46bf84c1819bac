import type { components } from '../../../generated/contract.ts';
import type { CarrierApi } from './api.ts';
import type { Rate } from './pace.ts';
import type { Place } from './places/place.ts';

export type ShipmentStatus = components['schemas']['ShipmentStatus'];
export type DeliveryMode = 'home' | 'stop_desk';

/** What decides the price. Amounts are whole dinars. */
export interface Order {
  readonly from: Place;
  readonly to: Place;
  readonly mode: DeliveryMode;
  readonly weightKg: number;
  readonly lengthCm: number | undefined;
  readonly widthCm: number | undefined;
  readonly heightCm: number | undefined;
  /** What the courier collects for the goods. */
  readonly cod: number;
  /** What the goods are insured for; 0: they are not. */
  readonly declared: number;
}

export interface Offer {
  readonly cost: number;
  /** What the carrier calls this kind of delivery. */
  readonly service: string | null;
  readonly estimatedDays: number | null;
}

/** What is booked. */
export interface Parcel extends Order {
  /** Ours. */
  readonly shipmentId: string;
  /** The account's own name for it. */
  readonly reference: string | undefined;
  readonly name: string;
  /** The digits behind Algeria's prefix. */
  readonly phone: string;
  readonly address: string | undefined;
  readonly stopDeskId: string | undefined;
  readonly paidBy: 'sender' | 'recipient';
  readonly note: string | undefined;
  readonly description: string;
  readonly fragile: boolean;
  /** The carrier's fee, for those that are told the whole sum to collect. */
  readonly fee: number;
}

export interface Booking {
  /** What the carrier's API calls it by. */
  readonly parcelId: string;
  /** Null while the carrier has given none. */
  readonly trackingNumber: string | null;
  readonly labelUrl: string | null;
}

/** One thing that happened, in the carrier's words and, where they are known, in ours. */
export interface Step {
  readonly status: ShipmentStatus | undefined;
  readonly carrierStatus: string;
  readonly description: string | null;
  readonly location: string | null;
  /** Undefined when the carrier tells no time that could be read. */
  readonly at: Date | undefined;
}

export interface Tracked {
  /** In any order; none when the carrier does not know the parcel. */
  readonly steps: readonly Step[];
  readonly trackingNumber: string | null;
}

/** Carriers that share one API. */
export interface Family {
  /** Of each carrier's variables, beside its URL and credential. */
  readonly settings: readonly string[];
  /** How often its API may be called; undefined: nobody has said. */
  readonly rates?: readonly Rate[];
  /** The heaviest package; null: nobody has said. */
  readonly maxWeightKg: number | null;
  /** Whether a carrier's API is its own, or that of a platform which many share. */
  readonly integration: 'direct' | 'aggregated';
  /** Who the gateway is. */
  headers(setting: (name: string) => string): Record<string, string>;
  /** @throws NotServed */
  offer(api: CarrierApi, order: Order): Promise<Offer>;
  /** @throws NotServed, or Problem 400 with what the carrier refuses. */
  book(api: CarrierApi, parcel: Parcel): Promise<Booking>;
  track(api: CarrierApi, parcelId: string): Promise<Tracked>;
  /** Whether the parcel is called off now; false: it is too late. Undefined where the API has no such call. */
  cancel?(api: CarrierApi, parcelId: string): Promise<boolean>;
}
