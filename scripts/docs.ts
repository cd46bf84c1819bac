import { mkdirSync, writeFileSync } from 'node:fs';
import { loadContract } from '../src/contract/contract.ts';
import { createPages } from '../src/pages/pages.ts';

/** Writes the reference page to a file, to look at without a gateway. */
mkdirSync('.data', { recursive: true });
writeFileSync('.data/docs.html', createPages(loadContract()).docs().body);
console.log('.data/docs.html');
