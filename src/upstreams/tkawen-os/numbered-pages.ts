import { encodeCursor, offsetIn } from '../../cursor.ts';

export interface NumberedPage<T> {
  readonly items: readonly T[];
  /** Of all pages. */
  readonly total: number;
}

const usualLimit = 20;
/** More than that the academy does not give at once. */
const mostPerPage = 50;

/**
 * A page of the contract's from pages that are numbered from 1. Its cursor says how many items come before: what is published
 * meanwhile moves the others on, so that one may come twice.
 */
export async function readNumbered<T>(
  { limit = usualLimit, cursor }: { limit?: number | undefined; cursor?: string | undefined },
  read: (page: number, perPage: number) => Promise<NumberedPage<T>>,
): Promise<{ data: T[]; has_more: boolean; next_cursor: string | null }> {
  const offset = offsetIn(cursor);
  const perPage = limit <= mostPerPage && offset % limit === 0 ? limit : mostPerPage;
  const before = Math.floor(offset / perPage);
  const found: T[] = [];
  for (let page = before + 1; ; page++) {
    const { items, total } = await read(page, perPage);
    found.push(...items);
    const isLast = items.length === 0 || page * perPage >= total;
    const data = found.slice(offset - before * perPage).slice(0, limit);
    if (data.length < limit && !isLast) continue;
    const hasMore = data.length === limit && offset + limit < total;
    return { data, has_more: hasMore, next_cursor: hasMore ? encodeCursor(String(offset + limit)) : null };
  }
}
