import { developerDocs } from '../problem.ts';
import type { OperationObject } from './document.ts';

/** The headers that announce the end of an operation, ready to be set. */
export interface Deprecation {
  /** `Deprecation`, a structured date (RFC 9745). */
  readonly at: string;
  /** `Sunset`, an HTTP date (RFC 8594); null while no end has been set. */
  readonly sunset: string | null;
  /** `Link`: what to read, and what takes the operation's place. It has `{name}` where a parameter of the request's path goes. */
  readonly link: string;
}

const parameter = /\{\w+\}/g;

/**
 * Null for an operation that stays.
 * @param paths of all operations, by operationId.
 * @throws Error for what `make lint` refuses: no date, or a successor that is not there.
 */
export function readDeprecation(
  path: string,
  pillar: string,
  object: OperationObject,
  paths: ReadonlyMap<string, string>,
): Deprecation | null {
  const { operationId, deprecated, 'x-deprecated-at': start, 'x-sunset': end, 'x-successor': successor } = object;
  if (!deprecated) return null;
  if (start === undefined) throw new Error(`${operationId} is deprecated, but has no x-deprecated-at.`);
  const successorPath = successor === undefined ? undefined : paths.get(successor);
  if (successor !== undefined && successorPath === undefined)
    throw new Error(`${operationId} has the x-successor ${successor}, which is no operation.`);

  const explained = `<${developerDocs}/${pillar}>; rel="${end === undefined ? 'deprecation' : 'deprecation sunset'}"; type="text/html"`;
  const replaced = successorPath !== undefined && isReachable(successorPath, path);
  return {
    at: `@${Date.parse(start) / 1000}`,
    sunset: end === undefined ? null : new Date(end).toUTCString(),
    link: replaced ? `${explained}, <${successorPath}>; rel="successor-version"` : explained,
  };
}

/** Only the request's path can give the values that a link needs; and where another method takes over, nothing needs a link. */
function isReachable(successorPath: string, path: string): boolean {
  const given = new Set(path.match(parameter));
  return successorPath !== path && (successorPath.match(parameter) ?? []).every((name) => given.has(name));
}

/** The link with what stands in the request's path, which may be anything. */
export function fillLink(link: string, params: Readonly<Record<string, unknown>>): string {
  return link.replace(parameter, (braced) => encodeURIComponent(String(params[braced.slice(1, -1)])));
}
