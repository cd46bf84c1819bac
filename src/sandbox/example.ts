import { readFileSync } from 'node:fs';
import type { Contract } from '../contract/contract.ts';
import type { MediaType } from '../contract/document.ts';
import { operationObjects } from '../contract/operation.ts';

export interface ExampleAnswer {
  status: number;
  mediaType: string | undefined;
  body: Buffer | undefined;
}

/** The example that the contract gives for the operation's success, in a media type that the caller accepts. */
export type Examples = (operationId: string, accepts: (mediaTypes: string[]) => string | false) => ExampleAnswer;

const files = new URL('../../openapi/examples/', import.meta.url);

export function createExamples(contract: Contract): Examples {
  const successes = new Map(
    [...operationObjects(contract.document)].map(([, , { operationId, responses }]) => {
      const [status, response] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? ['204', { description: '' }];
      return [operationId, { status: Number(status), content: response.content ?? {} }];
    }),
  );

  const read = new Map<MediaType, Buffer>();

  /** A file is read, and JSON written, once. */
  function bytesOf(content: MediaType): Buffer {
    const bytes = read.get(content) ?? toBytes(content);
    read.set(content, bytes);
    return bytes;
  }

  return function example(operationId, accepts) {
    const success = successes.get(operationId);
    if (!success) throw new Error(`The contract has no success for ${operationId}.`);
    const offered = Object.keys(success.content);
    const mediaType = offered.length > 1 ? accepts(offered) || offered[0] : offered[0];
    const content = mediaType === undefined ? undefined : success.content[mediaType];
    return { status: success.status, mediaType, body: content && bytesOf(content) };
  };
}

function toBytes(content: MediaType): Buffer {
  const [first] = Object.values(content.examples ?? {});
  const file = first?.['x-example-file'];
  if (file !== undefined) return readFileSync(new URL(file, files));
  const value = content.example ?? first?.value;
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
}
