import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse, stringify } from 'yaml';
import type { Document } from '../src/contract/document.ts';
import { readOperations } from '../src/contract/operation.ts';
import type { Prices } from '../src/contract/prices.ts';
import { operationsSource } from './contract/operations-source.ts';
import { fillPrices } from './contract/price-text.ts';
import { publicDocument } from './contract/public-document.ts';
import { sortDocument } from './contract/sort-document.ts';

const banner = 'Code generated from openapi/openapi.yaml by make generate. DO NOT EDIT.';
const out = process.argv[2] ?? 'generated';

const prices = parse(readFileSync('openapi/prices.yaml', 'utf8')) as Prices;
const contract = sortDocument(bundle());
const published = publicDocument(contract);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
write('contract.json', `${JSON.stringify(contract, null, 1)}\n`);
write('openapi.json', `${JSON.stringify(published, null, 2)}\n`);
write('openapi.yaml', `# ${banner}\n${stringify(published, { lineWidth: 0, aliasDuplicateObjects: false })}`);
write(
  'contract.ts',
  `// ${banner}\n\n${astToString(await openapiTS(structuredClone(contract) as never, { alphabetize: true }))}`,
);
write(
  'plans.ts',
  `// ${banner}\n\nexport const { plans } = ${JSON.stringify(parse(readFileSync('openapi/plans.yaml', 'utf8')), null, 2)} as const;\n`,
);
write(
  'limits.ts',
  `// ${banner}\n\nexport const limits = ${JSON.stringify(parse(readFileSync('openapi/limits.yaml', 'utf8')), null, 2)} as const;\n`,
);
write('prices.ts', `// ${banner}\n\nexport const prices = ${JSON.stringify(prices, null, 2)} as const;\n`);
write('operations.ts', `// ${banner}\n\n${operationsSource(readOperations(contract))}`);

function bundle(): Document {
  const dir = mkdtempSync(join(tmpdir(), 'contract-'));
  try {
    const file = join(dir, 'contract.json');
    execFileSync(
      process.execPath,
      [
        'node_modules/@redocly/cli/bin/cli.js',
        'bundle',
        'openapi/openapi.yaml',
        '--config',
        'scripts/contract/bundle.redocly.yaml',
        '-o',
        file,
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    );
    return JSON.parse(fillPrices(readFileSync(file, 'utf8'), prices)) as Document;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function write(name: string, text: string): void {
  writeFileSync(join(out, name), text);
}
