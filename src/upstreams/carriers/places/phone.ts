const algerian = /^(?:(?:\+|00)?2130?|0)?([5-7]\d{8}|[1-49]\d{7})$/;

/** The digits behind the country's prefix: nine of a mobile, eight of a landline. Undefined: it is not an Algerian number. */
export function nationalDigits(phone: string): string | undefined {
  return algerian.exec(phone)?.[1];
}
