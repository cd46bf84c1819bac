import type { Violation } from '../../../problem.ts';
import { refused } from '../../refusal.ts';
import type { Rule, RuleCall, Schemas } from '../../resource.ts';
import { readCsv } from '../../spreadsheet/csv.ts';
import { readXlsx } from '../../spreadsheet/xlsx.ts';
import { addProduct, faultOf, skusOf } from './products.ts';
import { sellingStore } from './store.ts';

type Call = RuleCall<'commerce.products.bulk'>;
type Item = Schemas['ProductBulkItem'];

const mostRows = 10_000;
const mostErrors = 500;
const columns = ['name', 'price', 'currency', 'description', 'sku', 'stock', 'low_stock_threshold', 'images', 'category'];
const numbers = ['price', 'stock', 'low_stock_threshold'];

/** Each product succeeds or fails by itself. */
export const importProducts: Rule<'commerce.products.bulk'> = async (call, world) => {
  const { storeId, items } = call.upload ? fromFile(call, call.upload) : fromJson(call);
  const store = await sellingStore(storeId, world, call.upload ? '/query/store' : '/body/store_id');
  const errors: Schemas['ProductBulkError'][] = [];
  const skus = await skusOf(store, world);
  let left = await world.left('commerce.products');
  for (const [i, item] of items.entries()) {
    const fault =
      faultIn(call, storeId, item) ??
      faultOf(item, store, skus) ??
      (left === 0 ? { field: null, detail: 'The sandbox has no room for another product.' } : undefined);
    if (fault) {
      errors.push({ row: i + 1, ...fault });
      continue;
    }
    addProduct(item, store, world);
    if (item.sku !== undefined) skus.add(item.sku);
    left--;
  }
  return { success_count: items.length - errors.length, error_count: errors.length, errors: errors.slice(0, mostErrors) };
};

function fromJson({ body, query }: Call): { storeId: string; items: Item[] } {
  const { store_id: storeId, products } = body as Schemas['ProductBulk'];
  if (query.store !== undefined && query.store !== storeId)
    throw refused('/query/store', 'is not the store of the body', storeId);
  return { storeId, items: products };
}

function fromFile(
  { query }: Call,
  { mediaType, bytes }: { mediaType: string; bytes: Buffer },
): { storeId: string; items: Item[] } {
  if (query.store === undefined) throw refused('/query/store', 'is required with a file');
  const [header, ...rows] = rowsOf(mediaType, bytes);
  if (!header) throw refused('/body', 'has no header row');
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = ['name', 'price', 'currency'].filter((name) => !names.includes(name));
  if (missing.length > 0) throw refused('/body', `lacks the column ${missing.join(' and ')}`, columns.join(', '));
  if (rows.length > mostRows) throw refused('/body', `has more than ${mostRows} rows`);
  return { storeId: query.store, items: rows.map((cells) => toItem(names, cells)) };
}

function rowsOf(mediaType: string, bytes: Buffer): string[][] {
  try {
    return mediaType === 'text/csv' ? readCsv(bytes) : readXlsx(bytes);
  } catch (error) {
    throw refused('/body', `cannot be read: ${(error as Error).message}`);
  }
}

/** Cells are texts; what is no number stays one, so that the check of the contract refuses it. */
function toItem(names: readonly string[], cells: readonly string[]): Item {
  const item: Record<string, unknown> = {};
  for (const [i, name] of names.entries()) {
    // Postgres has no place for a null character in JSON, nor for half of a surrogate pair.
    const text = (cells[i] ?? '').toWellFormed().replaceAll('\0', '\uFFFD').trim();
    if (text === '' || !columns.includes(name)) continue;
    if (numbers.includes(name)) item[name] = /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    else item[name] = name === 'images' ? text.split(/\s+/) : text;
  }
  return item as Item;
}

/** The rows of a file are held against the contract as JSON is. */
function faultIn(call: Call, storeId: string, item: Item): { field: string | null; detail: string } | undefined {
  if (!call.upload) return undefined;
  const [violation]: Violation[] = call.violationsOf({ store_id: storeId, products: [item] });
  if (!violation) return undefined;
  const field = /^\/body\/products\/0\/([^/]+)/.exec(violation.pointer)?.[1] ?? null;
  return { field, detail: `It ${violation.detail}.` };
}
