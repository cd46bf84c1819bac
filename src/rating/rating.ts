import Big from 'big.js';
import type { Mode } from '../caller.ts';
import type { CallMeter } from '../contract/meter.ts';
import type { Prices } from '../contract/prices.ts';
import { valueAt } from '../json-pointer.ts';
import { createPriceList, latestAt, type PriceList } from './price-list.ts';
import { type Exchange, exemptionOf, quantityOf } from './quantity.ts';
import { type Charge, chargeOf, planOf, rate, type Usage } from './rate.ts';

/** Who pays. */
export interface Payer {
  readonly mode: Mode;
  readonly plan: string;
}

export interface CallCharge extends Charge {
  /** What the call did not say, so that only one unit was charged. To be logged and counted; null when all is well. */
  readonly fault: string | null;
}

export interface Rating {
  /** What a quantity costs. @throws Error when prices.yaml has no price for it. */
  rate(usage: Usage): Charge;
  /** What an answered call costs; undefined when the meter exempts it. @throws Error when prices.yaml has no price for it. */
  rateCall(meter: CallMeter, exchange: Exchange, payer: Payer, at: Date): CallCharge | undefined;
}

type Version = { readonly fromMs: number; readonly charge: CallCharge };

export function createRating(prices: Prices): Rating {
  const list = createPriceList(prices);
  const fixed = new Map<CallMeter, Map<string, readonly Version[]>>();

  /** Charges that no call changes are worked out once for each plan and price. */
  function versionsOf(meter: CallMeter, constant: number, plan: string): readonly Version[] {
    const known = fixed.get(meter)?.get(plan);
    if (known) return known;
    const versions = fixedCharges(list, meter.name, constant, plan);
    fixed.set(meter, new Map([...(fixed.get(meter) ?? []), [plan, versions]]));
    return versions;
  }

  return {
    rate: (usage) => rate(list, usage),
    rateCall(meter, exchange, payer, at) {
      const plan = planOf(payer);
      const { exempt, fault } = exemptionOf(meter, exchange);
      if (exempt) return undefined;

      const { name, quantity: source, by } = meter;
      if ('constant' in source && by === null) {
        const { charge } = latestAt(versionsOf(meter, source.constant, plan), at.getTime());
        return fault === null ? charge : { ...charge, fault };
      }
      const { quantity, currency = list.currency, fault: missing } = quantityOf(meter, exchange);
      const dimension = by === null ? undefined : String(valueAt(exchange, by));
      const price = latestAt(list.prices(name, plan, dimension), at.getTime());
      return { ...chargeOf(list, { meter: name, currency }, quantity, price), fault: missing ?? fault };
    },
  };
}

function fixedCharges(list: PriceList, meter: string, constant: number, plan: string): readonly Version[] {
  return list.prices(meter, plan).map((price) => ({
    fromMs: price.fromMs,
    charge: Object.freeze({ ...chargeOf(list, { meter }, Big(constant), price), fault: null }),
  }));
}
