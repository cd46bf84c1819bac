import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Kysely } from 'kysely';
import { insertAccount } from '../src/accounts/account.repository.ts';
import type { Mode } from '../src/caller.ts';
import type { Contract } from '../src/contract/contract.ts';
import type { Database } from '../src/db/tables.ts';
import { newId } from '../src/ids.ts';
import { findLiveKeyByHash, insertKey } from '../src/keys/key.repository.ts';
import { createSecret, hashSecret } from '../src/keys/secret.ts';

export interface Demo {
  sandboxKey: string;
  liveKey: string;
  file: string;
}

/** The demo account's keys: those of the last run while they live, else new ones. They are kept in `.data/demo.env`, for the owner's eyes. */
export async function prepareDemo(db: Kysely<Database>, contract: Contract, dataDir: string, baseUrl: string): Promise<Demo> {
  const file = join(dataDir, 'demo.env');
  const kept = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const alive = await Promise.all([kept['TKAWEN_SANDBOX_KEY'], kept['TKAWEN_LIVE_KEY']].map((secret) => isAlive(db, secret)));
  const [sandboxKey, liveKey] = alive.every(Boolean)
    ? [kept['TKAWEN_SANDBOX_KEY'], kept['TKAWEN_LIVE_KEY']]
    : await createDemoKeys(db, contract);
  if (!sandboxKey || !liveKey) throw new Error('The demo keys could not be made.');

  writeFileSync(file, `TKAWEN_BASE_URL=${baseUrl}\nTKAWEN_SANDBOX_KEY=${sandboxKey}\nTKAWEN_LIVE_KEY=${liveKey}\n`, {
    mode: 0o600,
  });
  chmodSync(file, 0o600);
  return { sandboxKey, liveKey, file };
}

async function isAlive(db: Kysely<Database>, secret: string | undefined): Promise<boolean> {
  return secret !== undefined && (await findLiveKeyByHash(db, hashSecret(secret), new Date())) !== undefined;
}

/** A new account with a sandbox and a live key, which have every scope of the contract. */
export function createDemoKeys(db: Kysely<Database>, contract: Contract): Promise<[string, string]> {
  const scopes = [...new Set(contract.operations.flatMap((operation) => operation.scopes))].sort();
  return db.transaction().execute(async (trx) => {
    const now = new Date();
    const account_id = newId('acc');
    await insertAccount(trx, {
      id: account_id,
      name: 'Demo',
      owner_email: 'demo@example.com',
      plan: 'builder',
      currency: 'USD',
      created_at: now,
    });
    const create = async (mode: Mode): Promise<string> => {
      const secret = createSecret('secret', mode);
      const key = {
        id: newId('ak'),
        account_id,
        name: `demo ${mode}`,
        type: 'secret',
        mode,
        hash: hashSecret(secret),
        last4: secret.slice(-4),
        scopes,
        created_at: now,
      } as const;
      await insertKey(trx, key);
      return secret;
    };
    return [await create('sandbox'), await create('live')];
  });
}
