import { randomBytes } from 'node:crypto';
import { algiersNow, someWilayas } from './places.ts';

export interface YalidineParcel {
  tracking: string;
  order_id: string;
  last_status: string;
  row: Record<string, unknown>;
  history: Record<string, unknown>[];
}

const required = [
  'order_id',
  'from_wilaya_name',
  'firstname',
  'familyname',
  'contact_phone',
  'address',
  'to_commune_name',
  'to_wilaya_name',
  'product_list',
  'price',
  'do_insurance',
  'declared_value',
  'length',
  'width',
  'height',
  'weight',
  'freeshipping',
  'is_stopdesk',
  'has_exchange',
];

/** What is wrong with a parcel; undefined: nothing. Names are compared letter by letter. */
export function faultOf(parcel: Record<string, unknown>): string | undefined {
  const missing = required.find((field) => parcel[field] === undefined || parcel[field] === '');
  if (missing !== undefined) return `The parameter ${missing} is required`;
  const from = someWilayas.find(({ name }) => name === parcel['from_wilaya_name']);
  const to = someWilayas.find(({ name }) => name === parcel['to_wilaya_name']);
  if (!from) return 'from_wilaya_name is not a valid wilaya name';
  if (!to) return 'to_wilaya_name is not a valid wilaya name';
  if (!to.communes.includes(String(parcel['to_commune_name']))) return 'to_commune_name is not a valid commune name';
  if (!/^0\d{8,9}$/.test(String(parcel['contact_phone']))) return 'contact_phone is not valid';
  if (parcel['is_stopdesk'] === true && parcel['stopdesk_id'] === undefined) return 'The parameter stopdesk_id is required';
  for (const field of ['price', 'declared_value']) {
    const amount = parcel[field];
    if (!Number.isInteger(amount) || Number(amount) < 0 || Number(amount) > 150_000)
      return `${field} must be between 0 and 150000`;
  }
  for (const field of ['length', 'width', 'height', 'weight'])
    if (!Number.isInteger(parcel[field]) || Number(parcel[field]) < 0) return `${field} must be an integer`;
  return undefined;
}

export function createParcel(row: Record<string, unknown>): YalidineParcel {
  const tracking = `yal-${randomBytes(3).toString('hex').toUpperCase()}`;
  const parcel: YalidineParcel = { tracking, order_id: String(row['order_id']), last_status: '', row, history: [] };
  moveParcel(parcel, { status: 'En préparation' });
  return parcel;
}

export function moveParcel(
  parcel: YalidineParcel,
  { status, reason = '', at = algiersNow(), ...where }: Record<string, unknown>,
): void {
  parcel.last_status = String(status);
  parcel.history.unshift({
    date_status: at,
    tracking: parcel.tracking,
    status,
    reason,
    center_id: null,
    center_name: null,
    wilaya_id: 16,
    wilaya_name: 'Alger',
    commune_id: null,
    commune_name: null,
    ...where,
  });
}

export function labelOf(tracking: string): string {
  return `https://yalidine.app/app/bordereau.php?tracking=${tracking}&token=bGFiZWw`;
}
