import type { CarrierApi } from '../api.ts';
import type { DeliveryMode, Offer, Order } from '../family.ts';
import { type Json, numberOf, textOf } from '../json.ts';
import { foldName } from '../places/names.ts';
import type { Place } from '../places/place.ts';
import { formerWilaya, namesOf, type Wilaya } from '../places/wilayas.ts';
import { NotServed, someRows, violation } from '../refusal.ts';

const hourSeconds = 3_600;
/** Up to here the numbers of all sources agree. */
const lastSureNumber = 48;

export async function offerProcolis(api: CarrierApi, { to, mode }: Order): Promise<Offer> {
  const cost = procolisFee(await procolisTariff(api, to), mode);
  if (cost === undefined) throw new NotServed(violation(to.wilayaAt, `is not served by ${api.carrier} in this way`));
  return { cost, service: null, estimatedDays: null };
}

/** The row of a wilaya, which is also where its number comes from. @throws NotServed */
export async function procolisTariff(api: CarrierApi, { wilaya, wilayaAt }: Place): Promise<Json> {
  const rows = await api.memory.get('tariffs', hourSeconds, async () => {
    // A question, though asked by POST.
    const { json } = await api.send({ method: 'POST', path: '/tarification', json: {}, isRepeatable: true });
    return someRows(json, api.carrier);
  });
  const row = findRow(rows, wilaya) ?? findRow(rows, formerWilaya(wilaya));
  if (!row) throw new NotServed(violation(wilayaAt, `is not served by ${api.carrier}`));
  return row;
}

/** Rows may lack the name. The number alone is believed where no source has another. */
function findRow(rows: readonly Json[], wilaya: Wilaya | undefined): Json | undefined {
  if (!wilaya) return undefined;
  const names = namesOf(wilaya);
  return rows.find((row) => {
    const name = textOf(row['Wilaya']);
    if (name !== undefined) return names.has(foldName(name));
    return wilaya.code <= lastSureNumber && numberOf(row['IDWilaya']) === wilaya.code;
  });
}

/** In whole dinars. Prices are text; one client knows them by other names. Undefined when there is none. */
export function procolisFee(row: Json, mode: DeliveryMode): number | undefined {
  const price = mode === 'home' ? (row['Domicile'] ?? row['TarifDomicile']) : (row['Stopdesk'] ?? row['TarifStopDesk']);
  const dinars = numberOf(price);
  return dinars ? Math.ceil(dinars) : undefined;
}
