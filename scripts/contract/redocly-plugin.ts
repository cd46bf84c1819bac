import type { RedoclyRule } from './lint/redocly.ts';
import { bounds } from './rules/bounds.ts';
import { deprecation } from './rules/deprecation.ts';
import { destination } from './rules/destination.ts';
import { examples } from './rules/examples.ts';
import { extensibleEnums } from './rules/extensible-enums.ts';
import { extensions } from './rules/extensions.ts';
import { idempotency } from './rules/idempotency.ts';
import { limits } from './rules/limits.ts';
import { lists } from './rules/lists.ts';
import { meters } from './rules/meters.ts';
import { money } from './rules/money.ts';
import { names, times } from './rules/names.ts';
import { objects } from './rules/objects.ts';
import { operationDocs } from './rules/operation-docs.ts';
import { operationId } from './rules/operation-id.ts';
import { patterns } from './rules/patterns.ts';
import { priceTexts } from './rules/price-texts.ts';
import { prices } from './rules/prices.ts';
import { problemResponses } from './rules/problem-responses.ts';
import { rateLimit } from './rules/rate-limit.ts';
import { security } from './rules/security.ts';
import { unions } from './rules/unions.ts';
import { webhooks } from './rules/webhooks.ts';

const oas3: Record<string, RedoclyRule> = {
  'operation-id': operationId,
  'operation-docs': operationDocs,
  'problem-responses': problemResponses,
  examples,
  security,
  'rate-limit': rateLimit,
  limits,
  prices,
  meters,
  'price-texts': priceTexts,
  destination,
  lists,
  idempotency,
  bounds,
  patterns,
  objects,
  money,
  unions,
  'extensible-enums': extensibleEnums,
  extensions,
  deprecation,
  webhooks,
  names,
  times,
};

/** Our own rules for the contract, on top of Redocly's `recommended-strict`. */
export default function plugin() {
  return { id: 'tkawen', rules: { oas3 } };
}
