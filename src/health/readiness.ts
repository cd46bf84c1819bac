import type { Kysely } from 'kysely';
import { ping } from '../db/database.ts';
import type { Database } from '../db/tables.ts';

export type Readiness = () => Promise<Record<string, 'ok' | 'down'>>;

const patienceMs = 2_000;

/** Whether what every call needs can be used now. */
export function createReadiness(db: Kysely<Database>, isStopping: () => boolean): Readiness {
  return async () => ({
    postgres: (await answers(ping(db))) ? 'ok' : 'down',
    process: isStopping() ? 'down' : 'ok',
  });
}

async function answers(query: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  const answered = query.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer));
}
