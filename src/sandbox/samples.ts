import { readFileSync } from 'node:fs';
import type { MediaType } from '../contract/document.ts';
import { exampleOf } from './plan.ts';

const files = new URL('../../openapi/examples/', import.meta.url);
const read = new Map<string, Buffer>();

/** The example of a body that is no JSON. */
export function sampleOf(content: MediaType): Buffer {
  const file = Object.values(content.examples ?? {})[0]?.['x-example-file'];
  return file === undefined ? Buffer.from(String(exampleOf(content) ?? '')) : sampleFile(file);
}

/** A file of openapi/examples, which is read once. */
export function sampleFile(name: string): Buffer {
  const bytes = read.get(name) ?? readFileSync(new URL(name, files));
  read.set(name, bytes);
  return bytes;
}
