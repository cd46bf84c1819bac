import { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import type { Contract } from '../contract/contract.ts';
import { isJson, type Validator } from '../contract/validator.ts';
import type { Database } from '../db/tables.ts';
import { acts, pageOfItems } from './acts.ts';
import type { SandboxAnswer, SandboxCall } from './call.ts';
import { createShapeEvent } from './events.ts';
import { serveFile } from './file.ts';
import { type Plan, readPlans } from './plan.ts';
import { type Resource, type Rule, type RuleCall, Sample } from './resource.ts';
import { pillarRules } from './rules/index.ts';
import { sampleOf } from './samples.ts';
import { shape, withDefaults } from './schema.ts';
import { seedOf } from './seed.ts';
import { wishOf } from './told.ts';
import { createTransactions } from './transaction.ts';
import type { OpenWorld } from './world.ts';

/** Answers calls of sandbox keys as the services would, with no service and no network: what is made is kept, and things happen to it. */
export interface Sandbox {
  /** @throws Problem where the service would refuse the call, or the caller has asked for that. */
  answer(call: SandboxCall): Promise<SandboxAnswer>;
  /** Works out what has happened by now in the account's sandbox. */
  advance(accountId: string, now: Date): Promise<void>;
  /** Forgets what the account's sandbox holds, if that is of a week that is over. */
  wipe(accountId: string): Promise<void>;
}

export interface SandboxResources {
  contract: Contract;
  validator: Validator;
  db: Kysely<Database>;
}

export function createSandbox({ contract, validator, db }: SandboxResources): Sandbox {
  const plans = readPlans(contract);
  const resources = new Map<string, Resource>(
    pillarRules.flatMap(({ resources }) =>
      resources.flatMap((resource) =>
        [resource.collection, ...(resource.alsoMadeBy ?? [])].map((name) => [name, resource] as const),
      ),
    ),
  );
  const rules = new Map(
    Object.entries(Object.assign({}, ...pillarRules.map(({ operations }) => operations)) as Record<string, Rule>),
  );
  const { within, wipe } = createTransactions(db, { resources, shapeEvent: createShapeEvent(contract) });

  return {
    async answer(call) {
      const plan = plans.get(call.operation.id);
      if (!plan) throw new Error(`The sandbox does not know ${call.operation.id}.`);
      const seed = seedOf(call);
      const ruleCall = await prepare(plan, call, validator);
      const isRead = call.method === 'GET' || call.method === 'HEAD';
      const options = {
        accountId: call.caller.accountId,
        now: call.now,
        seed,
        hasStatus: (status: number) => plan.statuses.has(status),
      };
      const outcome = await within({ ...options, isRead }, (world) => outcomeOf(plan, ruleCall, world));
      return toAnswer(plan, call, outcome);
    },
    async advance(accountId, now) {
      // As a read is: it changes nothing of its own.
      await within({ accountId, now, seed: undefined, isRead: true, hasStatus: () => false }, async () => {});
    },
    wipe,
  };

  async function outcomeOf(plan: Plan, call: RuleCall, world: OpenWorld): Promise<unknown> {
    const rule = rules.get(plan.operationId);
    if (!rule) return acts[plan.act](plan, call, world, resources);
    const outcome = await rule(call, world);
    return plan.act === 'list' && Array.isArray(outcome) ? pageOfItems(plan, call, outcome) : outcome;
  }
}

/** Before anything of the account is locked: a body may be long in coming. */
async function prepare(plan: Plan, call: SandboxCall, validator: Validator): Promise<RuleCall> {
  const { operation, caller, path, query, upload, mediaType = '', requestId } = call;
  const bytes = upload && Buffer.concat(await upload.toArray());
  const sent = call.body ?? (bytes || !plan.request ? undefined : {});
  const body = plan.request ? withDefaults(plan.request, sent) : sent;
  return {
    operationId: operation.id,
    caller,
    path,
    query,
    body,
    upload: bytes && { mediaType, bytes },
    wish: wishOf(plan, { path, query, body }, call.now),
    requestId,
    accepts: call.accepts,
    violationsOf: (value: unknown) => validator.body(operation.id, value),
  } as RuleCall;
}

function toAnswer({ status, content, answer }: Plan, call: SandboxCall, outcome: unknown): SandboxAnswer {
  const offered = Object.keys(content);
  const [mediaType] = offered;
  const json = offered.find(isJson);
  if (outcome instanceof Readable) {
    return { status, headers: {}, mediaType: offered.find((type) => !isJson(type)), body: outcome };
  }
  if (mediaType === undefined) return { status, headers: {}, mediaType, body: undefined };
  if (json !== undefined && answer) return { status, headers: {}, mediaType: json, body: JSON.stringify(shape(answer, outcome)) };

  const bytes = sampleOf(content[mediaType] ?? {});
  const headers = outcome instanceof Sample ? outcome.headers : {};
  if (call.method !== 'GET' && call.method !== 'HEAD') return { status, headers, mediaType, body: bytes };
  const served = serveFile(bytes, mediaType, (name) => (call.method === 'HEAD' && name === 'range' ? '' : call.header(name)));
  return { ...served, headers: { ...headers, ...served.headers } };
}
