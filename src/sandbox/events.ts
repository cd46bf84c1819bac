import schemas from 'dereference-json-schema';
import type { Contract } from '../contract/contract.ts';
import type { Document, OperationObject, Schema } from '../contract/document.ts';
import { fieldsOf, shape } from './schema.ts';

/** An event's data, as the contract's webhook of that type shows it. @throws Error for a type that the contract does not have. */
export type ShapeEvent = (type: string, data: object) => object;

export function createShapeEvent(contract: Contract): ShapeEvent {
  const { webhooks = {} } = schemas.dereferenceSync(contract.document as never) as unknown as Document;
  const types = new Map(Object.entries(webhooks).map(([type, { post }]) => [type, post && dataOf(post)]));

  return (type, data) => {
    const schema = types.get(type);
    if (!schema) throw new Error(`The contract has no event ${type}.`);
    return shape(schema, data) as object;
  };
}

function dataOf({ requestBody }: OperationObject): Schema | undefined {
  const schema = requestBody?.content['application/json']?.schema;
  return schema && fieldsOf(schema).properties.get('data');
}
