import { randomBytes } from 'node:crypto';

/** Test and live share nothing. */
export type Mode = 'test' | 'live';

export interface Entity {
  id: string;
  entity: string;
  livemode: boolean;
  created_at: number;
  updated_at: number;
  [name: string]: unknown;
}

let aheadSeconds = 0;

/** Unix seconds. Who waits for nothing moves the clock. */
export function now(): number {
  return Math.floor(Date.now() / 1000) + aheadSeconds;
}

export function advance(seconds: number): void {
  aheadSeconds += seconds;
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** As a ULID looks in lower case: ten characters of time, sixteen of chance. */
export function newId(): string {
  let time = '';
  for (let rest = now() * 1000; time.length < 10; rest = Math.floor(rest / 32)) time = `${alphabet[rest % 32]}${time}`;
  return time + [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('');
}

export interface Store {
  readonly mode: Mode;
  readonly customers: Map<string, Entity>;
  readonly checkouts: Map<string, Entity>;
}

export function createStore(mode: Mode): Store {
  return { mode, customers: new Map(), checkouts: new Map() };
}

export function newEntity(store: Store, entity: string, fields: Record<string, unknown>): Entity {
  const time = now();
  return { id: newId(), entity, livemode: store.mode === 'live', ...fields, created_at: time, updated_at: time };
}

/** As Laravel pages. */
export function pageOf({ mode }: Store, entities: Entity[], query: URLSearchParams, path: string) {
  const perPage = Math.min(50, Math.max(1, Number(query.get('per_page') ?? 10) || 10));
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(entities.length / perPage));
  const urlOf = (number: number) => (number >= 1 && number <= last ? `${path}?page=${number}` : null);
  return {
    livemode: mode === 'live',
    current_page: page,
    data: entities.toReversed().slice((page - 1) * perPage, page * perPage),
    first_page_url: urlOf(1),
    last_page: last,
    last_page_url: urlOf(last),
    next_page_url: urlOf(page + 1),
    path,
    per_page: perPage,
    prev_page_url: urlOf(page - 1),
    total: entities.length,
  };
}
