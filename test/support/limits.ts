import type { Kysely } from 'kysely';
import type { Contract } from '../../src/contract/contract.ts';
import type { Limits } from '../../src/contract/limits.ts';
import type { Database } from '../../src/db/tables.ts';

const plenty = 1_000_000_000;

/** The contract with limits that no test meets. */
export function unlimited(contract: Contract): Contract {
  const { policies, concurrency, addresses } = contract.limits;
  const limits: Limits = {
    policies: mapValues(policies, (policy) => ({ ...policy, limits: mapValues(policy.limits, () => plenty) })),
    concurrency: mapValues(concurrency, (policy) => ({ ...policy, limits: mapValues(policy.limits, () => plenty) })),
    addresses: mapValues(addresses, (policy) => ({ ...policy, limit: plenty })),
  };
  return { ...contract, limits };
}

/** Lifts the limits of all accounts that are there, for gateways in processes of their own. */
export async function liftLimits(db: Kysely<Database>, { limits }: Contract): Promise<void> {
  const names = [...Object.keys(limits.policies), ...Object.keys(limits.concurrency)];
  const accounts = await db.selectFrom('account').select('id').execute();
  const rows = accounts.flatMap(({ id }) => names.map((policy) => ({ account_id: id, policy, limit: plenty })));
  await db.insertInto('account_limit').values(rows).execute();
}

function mapValues<Name extends string, T, U>(record: Readonly<Record<Name, T>>, change: (value: T) => U): Record<Name, U> {
  return Object.fromEntries(Object.entries<T>(record).map(([name, value]) => [name, change(value)])) as Record<Name, U>;
}
