import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** Such as `18.4`. */
export async function serverVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
  return rows[0]?.server_version.split(' ', 1)[0] ?? '';
}

/** Whether anybody but the connection that asks is connected to the server. */
export async function hasOtherSessions(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`.execute(db);
  return rows.length > 0;
}
