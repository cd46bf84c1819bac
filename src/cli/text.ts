/** What a table shows where there is nothing to show. */
export const none = '–';

/** Control characters, and those that change the direction of what follows: a customer's name must not steer the operator's terminal. */
const unsafe = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

export function printable(text: string): string {
  return text.replace(unsafe, '�');
}

/** JSON for people and programs: what could steer a terminal is escaped, and means the same. */
export function toJson(document: object): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(document, null, 2).replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, escaped);
}

/** Such as `2026-11-22 14:03:05Z`: to the second, in UTC. */
export function timeText(time: Date | string | null): string {
  return time === null ? none : new Date(time).toISOString().replace('T', ' ').replace(/\.\d+/, '');
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
