import { Problem } from '../problem.ts';
import type { Resource, Resources } from './resources.ts';

interface Page<T> {
  data: T[];
  has_more: boolean;
  next_cursor: string | null;
}

interface ListQuery {
  limit?: number | undefined;
  cursor?: string | undefined;
}

const usualLimit = 20;
const chunkSize = 100;

/**
 * A page of what the account has made of one kind. `load` gives the items of these, undefined for what is no longer there. With `keep`,
 * which tells the items that are asked for, the list is read on until the page is full and it is known whether another item follows.
 */
export async function readPage<T>(
  resources: Resources,
  kind: string,
  { limit = usualLimit, cursor }: ListQuery,
  load: (made: Resource[]) => Promise<(T | undefined)[]>,
  keep?: (item: T) => boolean,
): Promise<Page<T>> {
  if (!keep) {
    const page = await resources.page(kind, { limit, cursor });
    const data = (await load(page.resources)).filter((item) => item !== undefined);
    return { data, has_more: page.has_more, next_cursor: page.next_cursor };
  }

  const data: T[] = [];
  let last: { from: string | undefined; count: number } | undefined;
  for (let from = cursor; ; ) {
    const chunk = await resources.page(kind, { limit: chunkSize, cursor: from });
    for (const [i, item] of (await load(chunk.resources)).entries()) {
      if (item === undefined || !keep(item)) continue;
      if (data.length === limit) return { data, has_more: true, next_cursor: await cursorBehind(resources, kind, last) };
      data.push(item);
      last = { from, count: i + 1 };
    }
    if (chunk.next_cursor === null) return { data, has_more: false, next_cursor: null };
    from = chunk.next_cursor;
  }
}

/** A chunk tells the cursor of its end only. One that ends earlier is read for the cursor between. */
async function cursorBehind(
  resources: Resources,
  kind: string,
  last: { from: string | undefined; count: number } | undefined,
): Promise<string | null> {
  if (!last) return null;
  return (await resources.page(kind, { limit: last.count, cursor: last.from })).next_cursor;
}

/** As `get`, but undefined when it is not the account's. */
export async function findOwn<Details>(resources: Resources, kind: string, id: string): Promise<Resource<Details> | undefined> {
  try {
    return await resources.get<Details>(kind, id);
  } catch (error) {
    if (error instanceof Problem && error.code === 'not_found') return undefined;
    throw error;
  }
}
