import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../../src/db/database.ts';
import { migrate } from '../../src/db/migrate.ts';
import { ensurePartitions } from '../../src/db/partitions.ts';
import type { Database } from '../../src/db/tables.ts';

const server = process.env['TEST_DATABASE_URL'];
if (!server) throw new Error('Run the tests with make test: it starts the stores that they need.');

let template: Promise<string> | undefined;

const dataDirs = mkdtempSync(join(tmpdir(), 'tkawen-data-'));
process.once('exit', () => rmSync(dataDirs, { recursive: true, force: true }));

/** An empty data folder. A gateway of another database would ship what a killed one leaves in a folder that they share. */
export function createDataDir(): string {
  return mkdtempSync(join(dataDirs, 'd'));
}

/** An empty, migrated database of its own, and its address. */
export async function createTestDatabase(): Promise<string> {
  template ??= createTemplate();
  const name = await createDatabase(`template ${await template}`);
  return urlOf(name);
}

/** A database with nothing in it, not even a schema. */
export async function createEmptyDatabase(): Promise<string> {
  return urlOf(await createDatabase('template template0'));
}

async function createTemplate(): Promise<string> {
  const name = await createDatabase('template template0');
  const db = open(urlOf(name));
  await migrate(db);
  await ensurePartitions(db, new Date());
  await db.destroy();
  return name;
}

async function createDatabase(options: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const db = open(server ?? '');
  await sql`create database ${sql.id(name)} ${sql.raw(options)}`.execute(db);
  await db.destroy();
  return name;
}

export function open(url: string): Kysely<Database> {
  return openDatabase({ url, maxConnections: 2, onError: () => {} });
}

function urlOf(name: string): string {
  const url = new URL(server ?? '');
  url.pathname = `/${name}`;
  return url.href;
}
