import type { Document } from '../contract/document.ts';
import type { PublishedOperation, PublishedTag } from './published.ts';

/** The contract in brief, in the shape of llmstxt.org: a title, a summary, conventions, then lists of links. */
export function llmsText({ info }: Document, tags: readonly PublishedTag[]): string {
  return `# ${info.title}

> ${info['summary'] ?? info.title} One HTTP endpoint, https://api.tkawen.com, in front of seven cloud APIs: identity, connect, pay,
> commerce, knowledge, logistics and developer. Version ${info.version} of the contract, in OpenAPI 3.1.

Conventions:

- Authentication: \`Authorization: Bearer <key>\`. Secret keys start with \`sk_sandbox_\` or \`sk_live_\`, publishable ones with \`pk_\`. A sandbox key calls no real service and costs nothing.
- Scopes: each operation names those that it needs; a key without them gets 403 with \`insufficient_scope\`.
- Bodies are JSON in UTF-8 with snake_case names. Unknown properties are refused. Times are RFC 3339 in UTC.
- Errors are \`application/problem+json\` (RFC 9457): \`error\` is a stable code, \`detail\` is for people, \`errors\` points at what is wrong.
- Lists take \`limit\` (1 to 100) and \`cursor\`, and answer \`{ data, has_more, next_cursor }\`.
- \`POST\` and \`PATCH\` take an \`Idempotency-Key\`: send the same key when you repeat a request.
- On 429, wait for the seconds in \`Retry-After\`. Quote \`X-Request-Id\` when you ask for help.
- Money that is charged to you is a decimal string; what you charge others is an integer in minor units next to its \`currency\`.

## Contract

- [OpenAPI as JSON](/openapi.json): the whole contract, with schemas and examples
- [OpenAPI as YAML](/openapi.yaml): the same document
- [Reference](/docs): the same for people, on one page
- [Health](/v1/health): which pillars work on this gateway now

${tags.map(tagSection).join('\n\n')}
`;
}

function tagSection({ name, description, operations }: PublishedTag): string {
  return [`## ${name}`, '', description, '', ...operations.map(operationLine)].join('\n');
}

function operationLine({ method, path, summary, kind, deprecation }: PublishedOperation): string {
  const notes = `${kind === 'planned' ? ' (published, not served yet)' : ''}${deprecation ? ' (deprecated)' : ''}`;
  return `- ${method} ${path} — ${summary}${notes}`;
}
