import { unusable } from './refusals.ts';

type Prefix = 'p' | 'ord';

const longest = 64;

/**
 * The contract's id of what one store calls so: MyStoq numbers within a store, so that the store's id comes first, then `xx`. MyStoq's ids
 * may have any signs (`p_1`, `demo-tshirt`), the contract's letters and digits alone: each other byte, and `x`, is `x` and two digits.
 * @throws Problem 502 for one that is too long.
 */
export function toId(prefix: Prefix, storeId: string, own: string): string {
  const id = `${startOf(prefix, storeId)}${escaped(own)}`;
  if (own === '' || id.length > longest) throw unusable('An id of MyStoq is empty, or too long.');
  return id;
}

/** Undefined for what is the id of nothing in the store. */
export function fromId(prefix: Prefix, storeId: string, id: string): string | undefined {
  const own = unescaped(id.slice(startOf(prefix, storeId).length));
  // A path of dots would lead elsewhere.
  if (own === '' || /^\.+$/.test(own)) return undefined;
  return `${startOf(prefix, storeId)}${escaped(own)}` === id ? own : undefined;
}

function startOf(prefix: Prefix, storeId: string): string {
  return `${prefix}_${storeId.slice('st_'.length)}xx`;
}

function escaped(text: string): string {
  return text.replace(/[^0-9A-Za-wyz]+/gu, (signs) => Buffer.from(signs).toString('hex').replace(/../g, 'x$&'));
}

function unescaped(text: string): string {
  return text.replace(/(?:x[0-9a-f]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('x', ''), 'hex').toString());
}
