import { randomBytes } from 'node:crypto';
import { Refusal } from './refusal.ts';

export type Item = Record<string, unknown>;
type Collection = Map<string, Item>;

/** By name. One that nothing was put into yet is empty. */
export type Collections = (name: string) => Collection;

const accounts = new Map<string, Map<string, Collection>>();

export function accountOf(account: string): Collections {
  const collections = accounts.get(account) ?? new Map<string, Collection>();
  accounts.set(account, collections);
  return (name) => {
    const collection = collections.get(name) ?? new Map<string, Item>();
    collections.set(name, collection);
    return collection;
  };
}

/** What is in the collections of this name, of all accounts, and what else its account has. */
export function all(name: string): { own: Collections; item: Item }[] {
  return [...accounts.keys()].flatMap((account) => {
    const own = accountOf(account);
    return [...own(name).values()].map((item) => ({ own, item }));
  });
}

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

export function now(): string {
  return new Date().toISOString();
}

/** @throws Refusal 404 */
export function find(collection: Collection, id: unknown, what: string): Item {
  const item = collection.get(String(id));
  if (!item) throw new Refusal(404, 'not_found', `There is no ${what} with this id.`);
  return item;
}

/** As `find`, for what a body names: the contract has 404 for paths. @throws Refusal 400 */
export function refer(collection: Collection, id: unknown, what: string): Item {
  const item = collection.get(String(id));
  if (!item) throw new Refusal(400, 'invalid_param', `There is no ${what} with this id.`);
  return item;
}

export interface PageOptions {
  /** The query's filters, by the fields that they are about. */
  filters?: Record<string, string>;
  /** Lists are newest first, unless their order means something. */
  oldestFirst?: boolean;
  as?: (item: Item) => unknown;
}

export function page(items: Iterable<Item>, query: URLSearchParams, { filters = {}, oldestFirst, as }: PageOptions = {}) {
  const limit = Number(query.get('limit') ?? 20);
  const ordered = oldestFirst ? [...items] : [...items].reverse();
  const all = ordered.filter((item) =>
    Object.entries(filters).every(([name, field]) => {
      const wanted = query.get(name);
      const value = item[field];
      return wanted === null || (Array.isArray(value) ? value.includes(wanted) : value === wanted);
    }),
  );
  const from = Number(query.get('cursor') ?? 0) || 0;
  const end = from + limit;
  const hasMore = all.length > end;
  const data = all.slice(from, end);
  return { status: 200, json: { data: as ? data.map(as) : data, has_more: hasMore, next_cursor: hasMore ? String(end) : null } };
}

/** The named fields of what was sent, null where it has none. */
export function pick(json: Item, ...names: string[]): Item {
  return Object.fromEntries(names.map((name) => [name, json[name] ?? null]));
}
