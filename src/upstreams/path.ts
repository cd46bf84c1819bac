/** The path at a service: its template with validated, encoded parameters, never what the client wrote. */
export function upstreamPath(
  template: string,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string {
  let path = '';
  for (const segment of segmentsOf(template)) path += typeof segment === 'string' ? segment : fill(segment, params);
  let search = '';
  for (const name in query)
    search += `${search === '' ? '?' : '&'}${encodeURIComponent(name)}=${encodeURIComponent(String(query[name]))}`;
  return path + search;
}

/** Of one segment: texts and names of parameters in turn, a text first and last. */
type Filled = readonly string[];

/** The contract's templates, taken apart: what stands between slashes and parameters stays as it is. */
const known = new Map<string, readonly (string | Filled)[]>();

function segmentsOf(template: string): readonly (string | Filled)[] {
  let segments = known.get(template);
  if (!segments) {
    segments = template.split(/([^/]*\{[^/]*)/).map((part, i) => (i % 2 === 0 ? part : part.split(/\{(\w+)\}/)));
    known.set(template, segments);
  }
  return segments;
}

/** `.` and `..` mean something even where they are encoded, so they cannot be sent. */
function fill(parts: Filled, params: Readonly<Record<string, unknown>>): string {
  let filled = '';
  for (const [i, part] of parts.entries()) filled += i % 2 === 0 ? part : encodeURIComponent(String(params[part]));
  if (filled === '' || filled === '.' || filled === '..') throw new Error('A path parameter would change the path.');
  return filled;
}
