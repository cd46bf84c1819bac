/** The path at a service: its template with validated, encoded parameters, never what the client wrote. */
export function upstreamPath(
  template: string,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const path = template.replace(placeholder, (_, name: string) => encodeSegment(String(params[name])));
  let search = '';
  for (const name in query)
    search += `${search === '' ? '?' : '&'}${encodeURIComponent(name)}=${encodeURIComponent(String(query[name]))}`;
  return path + search;
}

const placeholder = /\{(\w+)\}/g;

/** `.` and `..` mean something even where they are encoded, so they cannot be sent. */
function encodeSegment(value: string): string {
  if (value === '' || value === '.' || value === '..') throw new Error('A path parameter would change the path.');
  return encodeURIComponent(value);
}
