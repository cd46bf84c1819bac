import { createDemoKeys } from '../../scripts/demo.ts';
import { contract } from './gateway.ts';
import { type GatewayProcess, startProcess } from './process.ts';
import { createTestDatabase, open } from './stores.ts';

export interface Travellers {
  gateway: GatewayProcess;
  databaseUrl: string;
  /** A live key. */
  key: string;
  /** A live key of another account. */
  stranger: string;
}

/** A gateway in a process of its own, with two accounts, and services that are there already. */
export async function startJourney(env: Record<string, string>): Promise<Travellers> {
  const databaseUrl = await createTestDatabase();
  const gateway = await startProcess({ DATABASE_URL: databaseUrl, ...env });
  const db = open(databaseUrl);
  const [, key = ''] = await createDemoKeys(db, contract);
  const [, stranger = ''] = await createDemoKeys(db, contract);
  await db.destroy();
  return { gateway, databaseUrl, key, stranger };
}
