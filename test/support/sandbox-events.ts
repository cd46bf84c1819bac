import schemas from 'dereference-json-schema';
import * as assert from 'uvu/assert';
import type { Document } from '../../src/contract/document.ts';
import { createAjv } from '../../src/contract/validator.ts';
import { contract } from './gateway.ts';

const ajv = createAjv({});
const { webhooks = {} } = schemas.dereferenceSync(contract.document as never) as unknown as Document;

export const eventTypes = Object.keys(webhooks);

/** Every event is one that the contract's webhooks describe. */
export function assertEvents(events: readonly { type: string; data: unknown; occurred_at: Date; id?: string }[]): void {
  for (const { id = 'evt_1', type, data, occurred_at } of events) {
    const schema = webhooks[type]?.post?.requestBody?.content['application/json']?.schema;
    assert.ok(schema, `the contract has no event ${type}`);
    const validate = ajv.compile(schema);
    const event = { id, type, mode: 'sandbox', created_at: occurred_at.toISOString(), data };
    assert.ok(validate(event), `${type}: ${ajv.errorsText(validate.errors)} ${JSON.stringify(data)}`);
  }
}
