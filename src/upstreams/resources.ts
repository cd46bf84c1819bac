import { decodeCursor, encodeCursor, notACursor } from '../cursor.ts';
import type { Db } from '../db/tables.ts';
import { Problem } from '../problem.ts';
import {
  deleteResource,
  findResource,
  insertResource,
  listResources,
  type ResourceOwner,
  updateResource,
} from './resources.repository.ts';

export interface Resource<Details = unknown> {
  /** At the service. */
  readonly id: string;
  readonly details: Details;
  readonly createdAt: Date;
}

/**
 * What one account has made at a service whose users it shares with all accounts. A service that tells accounts apart by itself, from
 * the signed headers, needs none of this. `kind` is a word of the adapter's, such as `room`; `details` whatever it needs to remember.
 */
export interface Resources {
  /** Safe to repeat. */
  add(kind: string, id: string, details?: unknown): Promise<void>;
  /** @throws Problem 404 when it is not this account's. */
  get<Details = unknown>(kind: string, id: string): Promise<Resource<Details>>;
  /**
   * Newest first, as the contract's lists are read. `matching`: only those whose details hold all that it holds.
   * @throws Problem 400 for a cursor that is none.
   */
  page<Details = unknown>(
    kind: string,
    query: { limit?: number | undefined; cursor?: string | undefined },
    matching?: object,
  ): Promise<{ resources: Resource<Details>[]; has_more: boolean; next_cursor: string | null }>;
  change(kind: string, id: string, details: unknown): Promise<void>;
  remove(kind: string, id: string): Promise<void>;
}

const usualLimit = 20;

export function resourcesOf(db: Db, owner: ResourceOwner, now: Date): Resources {
  return {
    add: (kind, id, details = {}) => insertResource(db, owner, { kind, id, details, now }),
    async get<Details>(kind: string, id: string) {
      const row = await findResource(db, owner, kind, id);
      if (!row) throw new Problem('not_found', `There is no ${kind.replaceAll('_', ' ')} with this id.`);
      return { id: row.id, details: row.details as Details, createdAt: row.created_at };
    },
    async page<Details>(
      kind: string,
      { limit = usualLimit, cursor }: { limit?: number | undefined; cursor?: string | undefined },
      matching?: object,
    ) {
      const rows = await listResources(db, owner, kind, { limit: limit + 1, before: numberIn(cursor), matching });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const hasMore = rows.length > limit;
      return {
        resources: page.map(({ id, details, created_at }) => ({ id, details: details as Details, createdAt: created_at })),
        has_more: hasMore,
        next_cursor: hasMore && last ? encodeCursor(last.number) : null,
      };
    },
    change: (kind, id, details) => updateResource(db, owner, kind, id, details),
    remove: (kind, id) => deleteResource(db, owner, kind, id),
  };
}

function numberIn(cursor: string | undefined): string | undefined {
  const number = decodeCursor(cursor);
  if (number !== undefined && !/^\d{1,18}$/.test(number)) throw notACursor();
  return number;
}
