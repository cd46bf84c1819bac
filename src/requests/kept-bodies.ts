import type { Document, OperationObject, Schema } from '../contract/document.ts';
import { operationObjects } from '../contract/operation.ts';
import { findResponse, isJson } from '../contract/validator.ts';
import { redactSecrets } from '../redact.ts';
import { redact } from './redaction.ts';

/** Bodies as they may be kept: undefined when they may not, being too large, or neither JSON nor text. */
export interface KeptBodies {
  ofRequest(operationId: string | undefined, mediaType: string, bytes: Buffer, json: unknown): string | undefined;
  ofAnswer(operationId: string | undefined, status: number, mediaType: string, body: Buffer | string): string | undefined;
}

const mostBytes = 65_536;
/** A short secret in many places becomes longer by its redaction. */
const mostCharacters = 131_072;

export function createKeptBodies(document: Document): KeptBodies {
  let objects: ReadonlyMap<string, OperationObject> | undefined;

  /** Made when the first account has its bodies kept. */
  function objectOf(operationId: string | undefined): OperationObject | undefined {
    objects ??= new Map([...operationObjects(document)].map(([, , object]) => [object.operationId, object]));
    return operationId === undefined ? undefined : objects.get(operationId);
  }

  return {
    ofRequest(operationId, mediaType, bytes, json) {
      if (bytes.byteLength > mostBytes || json === undefined) return undefined;
      return jsonText(json, objectOf(operationId)?.requestBody?.content[mediaType]?.schema);
    },
    ofAnswer(operationId, status, mediaType, body) {
      if (Buffer.byteLength(body) > mostBytes) return undefined;
      const text = body.toString();
      if (isJson(mediaType)) {
        const content = findResponse(objectOf(operationId)?.responses, status)?.content;
        return jsonText(parse(text), content?.[mediaType]?.schema);
      }
      // The database's text cannot hold this one character.
      return mediaType.startsWith('text/') ? redactSecrets(text).replaceAll('\0', '\ufffd') : undefined;
    },
  };
}

function jsonText(json: unknown, schema: Schema | undefined): string | undefined {
  if (json === undefined) return undefined;
  const text = JSON.stringify(redact(json, schema ? [schema] : []));
  return text.length > mostCharacters ? undefined : text;
}

/** Undefined when it is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
