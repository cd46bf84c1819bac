/** The zone of times that name none. Algeria is an hour ahead of UTC all year. */
export type Zone = '+01:00' | 'Z';

const pattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?$/;

/** Undefined when it cannot be read. */
export function timeOf(text: string | undefined, zone: Zone): Date | undefined {
  const [, day, time, own] = pattern.exec(text ?? '') ?? [];
  if (day === undefined || time === undefined) return undefined;
  const at = new Date(`${day}T${time}${own ?? zone}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
