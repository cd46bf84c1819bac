import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** The name of the database, as no other has it: it goes with a copy, and stays with a new address. */
export async function installationName(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from installation`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The table installation is empty.');
  return row.name;
}
