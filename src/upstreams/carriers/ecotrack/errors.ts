import { Problem } from '../../../problem.ts';
import { type Json, objectOf, textOf } from '../json.ts';
import { NotServed, refusal, violation } from '../refusal.ts';

/** Where the caller said what the carrier's field holds. */
const pointers: Readonly<Record<string, string>> = {
  reference: '/body/reference',
  nom_client: '/body/to/name',
  telephone: '/body/to/phone',
  adresse: '/body/to/address',
  code_postal: '/body/stop_desk_id',
  commune: '/body/to/commune',
  code_wilaya: '/body/to/wilaya',
  montant: '/body/cod_amount',
  remarque: '/body/note',
  produit: '/body/package/description',
  stop_desk: '/body/delivery_mode',
  weight: '/body/package/weight_kg',
  fragile: '/body/package/fragile',
};

const notModifiable = '10001';
const wilayaNotServed = '10002';
const noReturn = '10003';

/** Throws what a refusal means: a list of fields with 422, or a code in an answer with 200. */
export function throwEcotrackRefusal(json: unknown, carrier: string): never {
  const answer = objectOf(json);
  if (answer['errors']) throw fieldProblem(objectOf(answer['errors']), carrier);
  const message = textOf(answer['message']);
  const code = textOf(answer['error']);
  if (code === wilayaNotServed) throw new NotServed(violation('/body/to/wilaya', `is not served by ${carrier}`));
  if (code === notModifiable)
    throw new Problem('conflict', `${carrier} has this shipment on its way: it cannot be changed any more.`);
  if (code === noReturn) throw new Problem('conflict', `${carrier} cannot send this shipment back.`);
  throw refusal('/body', `is refused by ${carrier}${message === undefined ? '' : `: ${message}`}`);
}

function fieldProblem(fields: Json, carrier: string): Problem {
  const errors = Object.entries(fields).map(([field, messages]) => {
    const message = textOf(Array.isArray(messages) ? messages[0] : messages);
    return violation(pointers[field] ?? '/body', `is refused by ${carrier}${message === undefined ? '' : `: ${message}`}`);
  });
  const [first] = errors;
  return new Problem('invalid_param', first ? `${first.pointer} ${first.detail}.` : `${carrier} refuses this.`, { errors });
}
