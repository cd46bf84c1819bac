/**
 * The contract's id of the course that the academy knows by this slug. A slug may be in Arabic letters, which an id has none of:
 * whatever is neither a letter of ASCII, a digit nor `-` is written as its bytes in UTF-8, `_` and two digits each.
 */
export function toCourseId(slug: string): string {
  const id = slug.replace(/[^0-9A-Za-z-]/gu, (character) => Buffer.from(character).toString('hex').replace(/../g, '_$&'));
  return `crs_${id}`;
}

/** Undefined for what is the id of no course: each has one. */
export function fromCourseId(id: string): string | undefined {
  try {
    const slug = decodeURIComponent(id.slice('crs_'.length).replaceAll('_', '%'));
    // A path of dots would lead elsewhere.
    return toCourseId(slug) === id && !/^\.+$/.test(slug) ? slug : undefined;
  } catch {
    return undefined;
  }
}
