/** Ids of the contract are those of Traccar behind a prefix: `dev_42` is device 42. */
export function toId(prefix: 'dev' | 'geo' | 'alr', id: number | string): string {
  return `${prefix}_${id}`;
}

export function traccarId(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}

/** Attributes hold numbers and texts only, so that a list of ids is a text. None is no text. */
export function toIdText(ids: readonly number[]): string | undefined {
  return ids.length > 0 ? ids.join() : undefined;
}

export function fromIdText(text: unknown): number[] {
  return typeof text === 'string' && text !== '' ? text.split(',').map(Number) : [];
}
