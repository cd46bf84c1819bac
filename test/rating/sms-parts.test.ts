import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { septetsOf } from '../../src/rating/gsm-alphabet.ts';
import { smsParts } from '../../src/rating/sms-parts.ts';

const test = suite('the parts of an SMS');

const gsm = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0189:;<=>?¡AZÄÖÑÜ§¿azäöñüà';
const texts: [what: string, text: string, parts: number][] = [
  ['no character', '', 1],
  ['160 of the GSM alphabet', 'a'.repeat(160), 1],
  ['161 of them', 'a'.repeat(161), 2],
  ['306 of them', 'a'.repeat(306), 2],
  ['307 of them', 'a'.repeat(307), 3],
  ['1,600 of them', 'a'.repeat(1600), 11],
  ['one of each kind', gsm, 1],
  ['80 of the extension table', '€'.repeat(80), 1],
  ['81 of the extension table', '€'.repeat(81), 2],
  ['one of the extension table as the 160th', `${'a'.repeat(159)}€`, 2],
  ['one that would be parted from its escape', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
  ['the same, with room for it', `${'a'.repeat(151)}€${'a'.repeat(153)}`, 2],
  ['1,600 of the extension table', '€'.repeat(1600), 22],
  ['70 in Arabic', 'م'.repeat(70), 1],
  ['71 in Arabic', 'م'.repeat(71), 2],
  ['134 in Arabic', 'م'.repeat(134), 2],
  ['135 in Arabic', 'م'.repeat(135), 3],
  ['1,600 in Arabic', 'م'.repeat(1600), 24],
  ['one in Arabic among 69 others', `${'a'.repeat(69)}م`, 1],
  ['one in Arabic among 70 others', `${'a'.repeat(70)}م`, 2],
  ['one apostrophe as text processors write it', `${'a'.repeat(100)}’`, 2],
  ['a c with a cedilla, which GSM has as a capital only', `${'a'.repeat(70)}ç`, 2],
  ['35 pictures', '🚚'.repeat(35), 1],
  ['36 pictures', '🚚'.repeat(36), 2],
  ['66 pictures, since a pair is not parted', '🚚'.repeat(66), 2],
  ['67 pictures', '🚚'.repeat(67), 3],
];
for (const [what, text, parts] of texts) {
  test(`${what}: ${parts}`, () => {
    assert.is(smsParts(text), parts);
  });
}

test('the alphabet has 127 characters of one septet, and 10 of two', () => {
  const sizes = Array.from({ length: 0x2200 }, (_, code) => septetsOf(String.fromCharCode(code)));
  assert.equal([sizes.filter((size) => size === 1).length, sizes.filter((size) => size === 2).length], [127, 10]);
});

test.run();
