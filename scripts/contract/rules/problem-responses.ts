import { basename, dirname } from 'node:path';
import type { Operation } from '../lint/contract.ts';
import { contractRule, type Report } from '../lint/rule.ts';

/** Each operation lists the problems that can happen, as the shared responses describe them. */
export const problemResponses = contractRule(({ operations }, report) => {
  for (const operation of operations) {
    const responses = operation.node.get('responses');
    if (!responses) continue;
    for (const [status, reason] of expectedOf(operation)) {
      if (!responses.has(status))
        report(responses.location.key(), `The response ${status} is missing, which can happen because ${reason}.`);
    }
    checkShared(operation, report);
  }
});

function* expectedOf(operation: Operation): Generator<[status: string, reason: string]> {
  const { node, method, parameters, security } = operation;
  const keyed = security.length > 0;
  const body = node.has('requestBody');

  if (body || parameters.length > 0) yield ['400', 'the request can break its contract'];
  if (keyed) yield ['401', 'the operation needs a key'];
  if (keyed && security.every((scopes) => scopes.length > 0)) yield ['403', 'the operation needs a scope'];
  if (parameters.some((parameter) => parameter.string('in') === 'path')) yield ['404', 'the path names a resource'];
  if (isRepeatable(operation)) {
    yield ['409', `a repeated ${method.toUpperCase()} can meet the first one still running`];
    yield ['422', 'an Idempotency-Key can come again with another body'];
  }
  if (isFile(operation)) {
    yield ['412', 'a condition on the file need not hold'];
    yield ['416', 'a range can lie outside the file'];
  }
  if (body) {
    yield ['413', 'the body can be too large'];
    yield ['415', 'the body can be of another media type'];
  }
  if (keyed || !isGatewayPage(operation)) {
    yield ['429', 'calls are limited'];
    yield ['500', 'the gateway can fail'];
  }
  if (node.has('x-upstream')) yield ['502', 'the upstream can answer with nonsense'];
  if (keyed || node.has('x-upstream') || !isGatewayPage(operation)) yield ['503', 'a store or the upstream can be away'];
  if (node.has('x-upstream')) yield ['504', 'the upstream can be late'];
}

/** Health, the contract and the pages are answered without a key, a limit or a store. */
function isGatewayPage({ node }: Operation): boolean {
  return node.children('tags').some(([, tag]) => tag.value === 'gateway');
}

/** What a service gives as a file can be read in parts, and under conditions. */
function isFile({ method, node }: Operation): boolean {
  if (method !== 'get' || !node.has('x-upstream')) return false;
  const bodies = node.get('responses')?.get('200')?.children('content') ?? [];
  return bodies.some(([, body]) => body.get('schema')?.string('format') === 'binary');
}

function isRepeatable({ method, node }: Operation): boolean {
  return (method === 'post' || method === 'patch') && node.get('x-idempotency')?.string('mode') !== 'none';
}

function checkShared({ node }: Operation, report: Report): void {
  for (const [status, response] of node.children('responses')) {
    if (!/^[45]/.test(status)) continue;
    const place = node.location.child(['responses', status]).key();
    const shared = response.referenced && basename(dirname(response.location.source.absoluteRef)) === 'responses';
    if (!shared) report(place, `The response ${status} is written out here: refer to a file in openapi/responses.`);
    else if (!response.get('content')?.has('application/problem+json')) {
      report(place, `The response ${status} is no problem: let it answer application/problem+json.`);
    }
  }
}
