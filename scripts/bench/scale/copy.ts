import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { prices } from '../../../generated/prices.ts';
import type { Document } from '../../../src/contract/document.ts';
import { readOperations } from '../../../src/contract/operation.ts';
import { publicDocument } from '../../contract/public-document.ts';

export function readContract(): Document {
  return JSON.parse(readFileSync('generated/contract.json', 'utf8')) as Document;
}

/** A copy of this project in `dir` that has another contract. */
export function copyProject(dir: string, contract: Document): void {
  mkdirSync(dir, { recursive: true });
  for (const part of ['bin', 'scripts/node.sh', 'src', 'generated', 'openapi', 'package.json'])
    cpSync(part, join(dir, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(dir, 'node_modules'));
  const published = publicDocument(contract);
  const write = (name: string, text: string) => writeFileSync(join(dir, 'generated', name), text);
  write('prices.ts', `export const prices = ${JSON.stringify(pricesOf(contract))} as const;\n`);
  write('contract.json', JSON.stringify(contract));
  write('openapi.json', JSON.stringify(published));
  write('openapi.yaml', stringify(published, { lineWidth: 0, aliasDuplicateObjects: false }));
}

/** The start refuses a meter of calls that no operation names. */
function pricesOf(contract: Document): unknown {
  const named = new Set<string>(readOperations(contract).flatMap(({ meter }) => meter?.name ?? []));
  const meters = Object.entries(prices.meters).filter(([name, { counted }]) => counted !== 'call' || named.has(name));
  return { ...prices, meters: Object.fromEntries(meters) };
}
