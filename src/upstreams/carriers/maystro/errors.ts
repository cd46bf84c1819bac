import { Problem } from '../../../problem.ts';
import { objectOf, textOf } from '../json.ts';
import { refusal, violation } from '../refusal.ts';

/** Where the caller said what the carrier's field holds. */
const pointers: Readonly<Record<string, string>> = {
  external_order_id: '/body/reference',
  wilaya: '/body/to/wilaya',
  commune: '/body/to/commune',
  destination_text: '/body/to/address',
  customer_phone: '/body/to/phone',
  customer_name: '/body/to/name',
  product_price: '/body/cod_amount',
  delivery_type: '/body/delivery_mode',
  note_to_driver: '/body/note',
  products: '/body/package/description',
};

/** Throws what a refusal means: one `detail`, or messages by field. */
export function throwMaystroRefusal(json: unknown, carrier: string): never {
  const { detail, ...fields } = objectOf(json);
  const said = textOf(detail);
  if (said !== undefined) throw refusal('/body', `is refused by ${carrier}: ${said}`);
  const errors = Object.entries(fields).map(([field, messages]) => {
    const message = textOf(Array.isArray(messages) ? messages[0] : messages);
    return violation(pointers[field] ?? '/body', `is refused by ${carrier}${message === undefined ? '' : `: ${message}`}`);
  });
  const [first] = errors;
  if (!first) throw refusal('/body', `is refused by ${carrier}`);
  throw new Problem('invalid_param', `${first.pointer} ${first.detail}.`, { errors });
}
