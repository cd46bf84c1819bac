import { type DatabaseIntrospector, Kysely, PostgresDialect, sql, type TableMetadata } from 'kysely';
import pg from 'pg';
import type { Database, Db } from './tables.ts';

export interface DatabaseOptions {
  url: string;
  maxConnections: number;
  connectTimeoutMs?: number;
  queryTimeoutMs?: number;
  onError: (error: Error) => void;
}

export function openDatabase(options: DatabaseOptions): Kysely<Database> {
  return databaseOn(openPool(options));
}

export function databaseOn(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new Dialect({ pool }) });
}

/** A pool that gives up on a dead server within seconds, so that an outage is answered and not waited for. */
export function openPool({
  url,
  maxConnections,
  connectTimeoutMs = 3_000,
  queryTimeoutMs = 10_000,
  onError,
}: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: queryTimeoutMs,
    idleTimeoutMillis: 60_000,
    application_name: 'tkawen-api',
  });
  pool.on('error', onError);
  // The pool listens to idle connections alone; one that is ended while it is in use would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

/** Kysely's own looks into every column, and fails when another process changes a table meanwhile: jobs do, partitions are made. */
class Dialect extends PostgresDialect {
  override createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    const getSchemas = () => super.createIntrospector(db).getSchemas();
    return { getSchemas, getTables: () => tablesOf(db) };
  }
}

/** Of the schema that is ours, without their columns: migrations look for their own tables only. */
async function tablesOf(db: Kysely<unknown>): Promise<TableMetadata[]> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_catalog.pg_tables where schemaname = current_schema()`.execute(db);
  return rows.map((table) => ({ ...table, columns: [], isView: false, isForeign: false }));
}

/** @throws Error when the database does not answer. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}
