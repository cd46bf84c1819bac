import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { limits } from '../../generated/limits.ts';
import { prices } from '../../generated/prices.ts';
import type { Cors, Document } from './document.ts';
import type { Limits } from './limits.ts';
import { type Operation, readOperations } from './operation.ts';
import type { Prices } from './prices.ts';

export interface Contract {
  readonly document: Document;
  readonly operations: readonly Operation[];
  readonly cors: Cors;
  readonly limits: Limits;
  readonly prices: Prices;
  /** The published document, in both forms. */
  readonly published: { readonly json: Buffer; readonly yaml: Buffer; readonly sha256: string };
}

const generated = new URL('../../generated/', import.meta.url);

/** Reads what `make generate` has written. @throws Error when it is missing or broken. */
export function loadContract(): Contract {
  const document = JSON.parse(read('contract.json').toString()) as Document;
  const json = read('openapi.json');
  const cors = document['x-cors'];
  if (!cors) throw new Error('The contract says nothing of CORS (x-cors).');
  return {
    document,
    operations: readOperations(document),
    cors,
    limits,
    prices,
    published: { json, yaml: read('openapi.yaml'), sha256: createHash('sha256').update(json).digest('hex') },
  };
}

function read(name: string): Buffer {
  try {
    return readFileSync(new URL(name, generated));
  } catch (cause) {
    throw new Error(`generated/${name} cannot be read. Run make generate.`, { cause });
  }
}
