export type Json = Readonly<Record<string, unknown>>;

/** A carrier's object; one without fields for anything else. */
export function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

/** The rows of a list, which some carriers number like an object; undefined for anything else. */
export function rowsOf(value: unknown): Json[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value).filter((row): row is Json => typeof row === 'object' && row !== null);
}

/** Undefined for an empty one. Numbers come as text from some carriers, and text as numbers. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A number, or the text of one. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
