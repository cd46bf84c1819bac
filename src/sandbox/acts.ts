import type { Schema } from '../contract/document.ts';
import { decodeCursor, encodeCursor, notACursor } from '../cursor.ts';
import { pageObjects } from './objects.repository.ts';
import type { Act, Plan } from './plan.ts';
import type { Resource, RuleCall, Stored } from './resource.ts';
import { compose, type Data, fieldsOf, isRecord, overlay, shape, withoutSecrets } from './schema.ts';
import { type OpenWorld, singularOf } from './world.ts';

/** What an operation is answered by, where its pillar has no rule for it: what the contract alone tells. */
export type DoAct = (plan: Plan, call: RuleCall, world: OpenWorld, resources: ReadonlyMap<string, Resource>) => Promise<unknown>;

export const acts: Readonly<Record<Act, DoAct>> = {
  async create(plan, call, world, resources) {
    const { answer, id } = plan;
    if (!answer || !id) throw new Error(`${plan.operationId} makes nothing.`);
    const resource = resourceOf(resources, plan.collection);
    const above = await parentsOf(plan, call, world, resources);
    if (resource.limit) await world.claim(resource.limit);

    const newId = world.draw.id(id.prefix);
    const exampleId = isRecord(plan.example) ? String(plan.example[id.field]) : newId;
    const fresh = {
      now: world.now,
      id: (prefix: string) => world.draw.id(prefix),
      text: (example: string) => example.replaceAll(exampleId, newId),
    };
    const given = { ...(isRecord(call.body) && call.body), ...above, [id.field]: newId };
    const composed = compose(answer, given, plan.example, fresh) as Data;
    const made = world.add(resource, newId, withoutSecrets(answer, composed));
    await resource.made?.(made, call, world);
    return { ...composed, ...(await shown(resource, made, world)) };
  },

  async get(plan, call, world, resources) {
    const { resource, stored } = await itemOf(plan, call, world, resources);
    const values = await shown(resource, stored, world);
    return isShownWhole(plan, values) ? values : overlay(plan.example, values);
  },

  async update(plan, call, world, resources) {
    const { resource, stored } = await itemOf(plan, call, world, resources);
    if (resource.updated) await resource.updated(stored, call, world);
    else if (plan.answer && isRecord(call.body)) {
      const sent = withoutSecrets(plan.answer, shape(plan.answer, call.body) as Data);
      Object.assign(stored.data, sent, 'updated_at' in stored.data && { updated_at: world.time() });
    }
    const values = await shown(resource, stored, world);
    return isShownWhole(plan, values) ? values : overlay(plan.example, values);
  },

  async remove(plan, call, world, resources) {
    const { resource, stored } = await itemOf(plan, call, world, resources);
    if (resource.removed) await resource.removed(stored, world);
    else world.remove(stored);
  },

  async list(plan, call, world, resources) {
    const resource = resourceOf(resources, plan.collection);
    const where = { ...filtersOf(plan, call), ...(await parentsOf(plan, call, world, resources)) };
    for (const [name, target] of Object.entries(resource.refers ?? {})) {
      const id: unknown = (call.query as Data)[name];
      if (id !== undefined) await world.refer(target, String(id), `/query/${name}`);
    }
    const { limit = 20, cursor } = call.query as { limit?: number; cursor?: string };
    const [list, before] = decodeCursor(cursor)?.split(' ') ?? [];
    if (list !== undefined && (list !== plan.collection || !/^\d{1,18}$/.test(before ?? ''))) throw notACursor();
    const rows = await pageObjects(world.trx, world.account.id, { collection: plan.collection, where, before, limit: limit + 1 });
    const page = rows.slice(0, limit);
    return pageOf(world.objects.track(page), rows.length > limit && `${plan.collection} ${page.at(-1)?.number}`);
  },

  compute: async (plan, call) => overlay(plan.example, isRecord(call.body) ? call.body : {}),
};

/** A page of what a rule has worked out. `keyOf` says after which item a page goes on. */
export function pageOfItems(plan: Plan, call: RuleCall, items: readonly unknown[]): unknown {
  const { limit = 20, cursor } = call.query as { limit?: number; cursor?: string };
  const after = decodeCursor(cursor);
  const found = after === undefined ? -1 : items.findIndex((item) => keyOf(plan, item) === after);
  if (after !== undefined && found < 0) throw notACursor();
  const page = items.slice(found + 1, found + 1 + limit);
  const hasMore = items.length > found + 1 + limit;
  return { data: page, has_more: hasMore, next_cursor: hasMore ? encodeCursor(keyOf(plan, page.at(-1))) : null };
}

/** The first thing that an item always has tells it from the others; a place in time is told by its time. */
function keyOf(plan: Plan, item: unknown): string {
  const [name = ''] = fieldsOf(itemSchema(plan)).required;
  const { recorded_at: time, [name]: id } = item as Data;
  return String(time ?? id);
}

function itemSchema({ answer }: Plan): Schema {
  const page = answer && fieldsOf(answer).properties.get('data');
  return (page?.['items'] ?? {}) as Schema;
}

/** What objects must hold: `status` their status, `store` their `store_id`, `skill` one of their `skills`. */
function filtersOf(plan: Plan, call: RuleCall): Data {
  const { properties } = fieldsOf(itemSchema(plan));
  const where: Data = {};
  for (const [name, value] of Object.entries(call.query as Data)) {
    if (name === 'limit' || name === 'cursor') continue;
    if (properties.has(name)) where[name] = value;
    else if (properties.has(`${name}_id`)) where[`${name}_id`] = value;
    else if (properties.has(`${name}s`)) where[`${name}s`] = [value];
  }
  return where;
}

function resourceOf(resources: ReadonlyMap<string, Resource>, collection: string): Resource {
  return resources.get(collection) ?? { collection };
}

/** The ids of the objects above, which must be there. */
async function parentsOf(
  { parents }: Plan,
  call: RuleCall,
  world: OpenWorld,
  resources: ReadonlyMap<string, Resource>,
): Promise<Data> {
  const ids: Data = {};
  for (const { collection, parameter } of parents) {
    const id = String((call.path as Data)[parameter]);
    await world.get(resourceOf(resources, collection), id);
    ids[parameter === 'id' ? `${singularOf(collection)}_id` : parameter] = id;
  }
  return ids;
}

async function itemOf(plan: Plan, call: RuleCall, world: OpenWorld, resources: ReadonlyMap<string, Resource>) {
  await parentsOf(plan, call, world, resources);
  const resource = resourceOf(resources, plan.collection);
  return { resource, stored: await world.get(resource, String((call.path as Data)[plan.item ?? ''])) };
}

async function shown(resource: Resource, stored: Stored, world: OpenWorld): Promise<Data> {
  return { ...stored.data, ...(await resource.details?.(stored, world)) };
}

/** Whether an object has all that the answer must have. An answer about something else of it is like the example. */
function isShownWhole({ answer }: Plan, values: Data): boolean {
  return answer !== undefined && [...fieldsOf(answer).required].every((name) => values[name] !== undefined);
}

function pageOf(stored: readonly Stored[], next: string | false): unknown {
  return {
    data: stored.map(({ data }) => data),
    has_more: next !== false,
    next_cursor: next === false ? null : encodeCursor(next),
  };
}
