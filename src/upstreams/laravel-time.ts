/**
 * A time as a Laravel program writes it, in RFC 3339 and UTC. Some are without a zone, as `YYYY-MM-DD HH:MM:SS`: they are taken for
 * UTC, in which Laravel writes unless told otherwise.
 * @throws RangeError when it is no time.
 */
export function toTime(text: string): string {
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  return new Date(hasZone ? text : `${text.replace(' ', 'T')}Z`).toISOString();
}
