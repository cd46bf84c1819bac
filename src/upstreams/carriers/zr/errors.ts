import { Problem } from '../../../problem.ts';
import { objectOf, rowsOf, textOf } from '../json.ts';
import { refusal, violation } from '../refusal.ts';

/** Throws what problem details mean. 404 is about what the parcel names, such as a desk. */
export function throwZrRefusal(status: number, json: unknown, carrier: string): never {
  const details = objectOf(json);
  const said = textOf(details['detail']) ?? textOf(details['title']);
  if (status === 409) throw new Problem('conflict', `${carrier} refuses this${said ? `: ${said}` : ''}.`);
  const messages = (rowsOf(details['errors']) ?? []).flatMap((each) => textOf(each['description']) ?? []);
  const errors = messages.map((message) => violation('/body', `is refused by ${carrier}: ${message}`));
  const [first] = errors;
  if (first) throw new Problem('invalid_param', `${first.pointer} ${first.detail}.`, { errors });
  throw refusal('/body', `is refused by ${carrier}${said ? `: ${said}` : ''}`);
}
