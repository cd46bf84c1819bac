import { Problem } from './problem.ts';

/** An opaque cursor that says after which id a list goes on. */
export function encodeCursor(afterId: string): string {
  return Buffer.from(JSON.stringify({ a: afterId })).toString('base64url');
}

/** @throws Problem `invalid_param` for a cursor that no list of ours has given out. */
export function decodeCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  try {
    const { a } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as { a?: unknown };
    if (typeof a === 'string') return a;
  } catch {
    // Falls through: whatever is wrong with it, it is not ours.
  }
  throw notACursor();
}

export function notACursor(): Problem {
  return new Problem('invalid_param', 'The cursor does not come from this list.', {
    errors: [{ pointer: '/query/cursor', detail: 'is not a cursor of this list', expected: 'next_cursor of the page before' }],
  });
}

/** Turns one row more than the page holds into a page. */
export function toPage<Row extends { id: string }, Item>(rows: Row[], limit: number, toItem: (row: Row) => Item) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit;
  return { data: page.map(toItem), has_more: hasMore, next_cursor: hasMore && last ? encodeCursor(last.id) : null };
}

/** How many items come before, of a cursor that says so. @throws Problem 400 for any other. */
export function offsetIn(cursor: string | undefined): number {
  const text = decodeCursor(cursor) ?? '0';
  if (!/^\d{1,9}$/.test(text)) throw notACursor();
  return Number(text);
}
