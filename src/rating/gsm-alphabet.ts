/** The GSM 7 bit default alphabet (3GPP TS 23.038, section 6.2.1), without the escape that leads to the extension table. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅå' +
  'Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ' +
  ' !"#¤%&\'()*+,-./' +
  '0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNO' +
  'PQRSTUVWXYZÄÖÑÜ§' +
  '¿abcdefghijklmno' +
  'pqrstuvwxyzäöñüà';

/** Its extension table (section 6.2.1.1). Each of these takes the escape and itself. */
const extension = '\f^{}\\[~]|€';

const septets = new Map([...Array.from(basic, (c) => [c, 1] as const), ...Array.from(extension, (c) => [c, 2] as const)]);

/** How many septets a character takes; undefined when the alphabet does not have it. */
export function septetsOf(character: string): number | undefined {
  return septets.get(character);
}
