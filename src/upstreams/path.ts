/** The path at a service: its template with validated, encoded parameters, never what the client wrote. */
export function upstreamPath(
  template: string,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const path = template.replace(filledSegment, (segment) => fill(segment, params));
  let search = '';
  for (const name in query)
    search += `${search === '' ? '?' : '&'}${encodeURIComponent(name)}=${encodeURIComponent(String(query[name]))}`;
  return path + search;
}

const filledSegment = /[^/]*\{[^/]*/g;
const placeholder = /\{(\w+)\}/g;

/** `.` and `..` mean something even where they are encoded, so they cannot be sent. */
function fill(segment: string, params: Readonly<Record<string, unknown>>): string {
  const filled = segment.replace(placeholder, (_, name: string) => encodeURIComponent(String(params[name])));
  if (filled === '' || filled === '.' || filled === '..') throw new Error('A path parameter would change the path.');
  return filled;
}
