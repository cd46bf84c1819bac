import { Option } from 'commander';
import type { Reply } from './reply.ts';
import type { Style } from './style.ts';
import { wholeNumber } from './values.ts';

export interface Page {
  limit: number;
}

export function limitOption(): Option {
  return new Option('--limit <count>', 'how many to show').argParser(wholeNumber(1, 10_000)).default(50);
}

/** A list from one row more than it may show. */
export function toPage<Item>(
  items: readonly Item[],
  limit: number,
  noun: string,
  text: (items: readonly Item[], style: Style) => string,
): Reply {
  const data = items.slice(0, limit);
  const hasMore = items.length > limit;
  return {
    document: { data, has_more: hasMore },
    text: (style) => (data.length > 0 ? text(data, style) : ''),
    ...(data.length === 0 && { note: `No ${noun}s.` }),
    ...(hasMore && { note: `These are the newest ${limit}. --limit shows more.` }),
  };
}
