import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Problem } from '../../../src/problem.ts';
import { matchCommune, matchWilaya } from '../../../src/upstreams/carriers/places/match.ts';
import { foldName, nearestNames } from '../../../src/upstreams/carriers/places/names.ts';
import { nationalDigits } from '../../../src/upstreams/carriers/places/phone.ts';
import { type Place, toPlace } from '../../../src/upstreams/carriers/places/place.ts';
import { findWilaya, formerWilaya, namesOf, wilayas } from '../../../src/upstreams/carriers/places/wilayas.ts';
import { NotServed } from '../../../src/upstreams/carriers/refusal.ts';
import { timeOf } from '../../../src/upstreams/carriers/time.ts';

const test = suite('the carriers: places, phones and times');

test('there are 69 wilayas, each with its code, and no two share a name', () => {
  assert.equal(
    wilayas.map(({ code }) => code),
    Array.from({ length: 69 }, (_, i) => i + 1),
  );
  const names = wilayas.flatMap((wilaya) => [...namesOf(wilaya)]);
  assert.is(new Set(names).size, names.length);
  for (const name of names) assert.ok(name.length > 1, name);
});

test('each wilaya of 2019 and 2025 was a part of one of the 48 before', () => {
  for (const wilaya of wilayas) assert.is(formerWilaya(wilaya) !== undefined, wilaya.code > 48, wilaya.name);
  for (const wilaya of wilayas.slice(48)) assert.ok((formerWilaya(wilaya)?.code ?? 0) <= 48, wilaya.name);
});

const spellings: [name: string, code: number][] = [
  ['Alger', 16],
  ['ALGIERS', 16],
  ['الجزائر', 16],
  ['bejaia', 6],
  ['Béjaïa', 6],
  ['Be\u0301jai\u0308a', 6],
  ['بجايه', 6],
  ["M'Sila", 28],
  ['M’sila', 28],
  ['msila', 28],
  ['Sidi-Bel-Abbes', 22],
  ['sidi belabbès', 22],
  ['أم البواقي', 4],
  ['ام البواقى', 4],
  ['أُمّ البَوَاقِي', 4],
  ['عيـن الدفـلى', 44],
  ['Tipasa', 42],
  ['Wahran', 31],
  ['El Oued', 39],
  ['oued souf', 39],
  ['In Salah', 53],
  ['Aïn Salah', 53],
  ["El M'Ghair", 57],
  ['El Meghaier', 57],
  ['Bou-Saada', 68],
  ['بوسعادة', 68],
];
for (const [name, code] of spellings) {
  test(`${name} is wilaya ${code}`, () => {
    assert.is(findWilaya(name)?.code, code);
  });
}

for (const name of ['Algie', 'Bordj', 'Paris', '16', '', 'الجزئر', '__proto__'])
  test(`${JSON.stringify(name)} is no wilaya`, () => {
    assert.is(findWilaya(name), undefined);
  });

test('the nearest names come first, and far ones not at all', () => {
  const names = wilayas.flatMap(({ name, name_ar }) => [name, name_ar]);
  assert.is(nearestNames('Algeir', names)[0], 'Alger');
  assert.is(nearestNames('Constantin', names)[0], 'Constantine');
  assert.equal(nearestNames('Bordj', names), ['Bordj Badji Mokhtar', 'Bordj Bou Arréridj']);
  assert.is(nearestNames('تبسى', names)[0], 'تبسة');
  assert.equal(nearestNames('San Francisco', names), []);
});

function refusalOf(act: () => unknown): { pointer: string; detail: string; expected: string } {
  try {
    act();
  } catch (error) {
    const { options } = error as Problem;
    const [found] = options ? (options.errors ?? []) : [(error as NotServed).violation];
    return { pointer: '', detail: '', expected: '', ...found };
  }
  throw new Error('It was not refused.');
}

test('both forms of an address name a wilaya and a commune', () => {
  const forms: [address: Parameters<typeof toPlace>[0], code: number, commune: string | undefined, communeAt: string][] = [
    [{ wilaya: 'Annaba' }, 23, undefined, '/body/to/commune'],
    [{ wilaya: 'Annaba', commune: 'El Bouni' }, 23, 'El Bouni', '/body/to/commune'],
    [{ country: 'DZ', wilaya: 'Annaba' }, 23, undefined, '/body/to/commune'],
    [{ country: 'DZ', region: 'Alger', city: 'Hydra' }, 16, 'Hydra', '/body/to/city'],
    [{ country: 'DZ', city: 'Oran' }, 31, 'Oran', '/body/to/city'],
  ];
  for (const [address, code, commune, communeAt] of forms) {
    const place = toPlace(address, '/body/to');
    assert.equal([place?.wilaya.code, place?.commune, place?.communeAt], [code, commune, communeAt]);
  }
});

test('another country is no place here, and a place in Algeria that cannot be found is refused where it was named', () => {
  assert.is(toPlace({ country: 'US', region: 'CA', city: 'San Francisco' }, '/body/to'), undefined);
  assert.is(refusalOf(() => toPlace({}, '/body/to')).pointer, '/body/to/wilaya');
  assert.is(refusalOf(() => toPlace({ country: 'DZ' }, '/body/to')).pointer, '/body/to/region');
  assert.is(refusalOf(() => toPlace({ country: 'FR', wilaya: 'Annaba' }, '/body/to')).pointer, '/body/to/country');
  const { pointer, expected } = refusalOf(() => toPlace({ country: 'DZ', region: 'Anaba' }, '/body/from'));
  assert.is(pointer, '/body/from/region');
  assert.match(expected, /^Annaba/);
});

function placeIn(wilaya: string, commune?: string): Place {
  const place = toPlace({ wilaya, ...(commune !== undefined && { commune }) }, '/body/to');
  if (!place) throw new Error(`${wilaya} is elsewhere.`);
  return place;
}

const algiers = ['Alger Centre', 'Bab El Oued', 'Bab Ezzouar', 'El Biar'].map((name) => ({ name }));

test('a commune is found in the spelling of the list, whatever the spelling of the caller', () => {
  for (const commune of ['Bab Ezzouar', 'BAB EZZOUAR', 'bab-ezzouar', "Bab E'zzouar"])
    assert.is(matchCommune(algiers, placeIn('Alger', commune), 'Yalidine')?.name, 'Bab Ezzouar', commune);
});

test('an unknown commune is refused with the nearest names, an ambiguous one with those that share it', () => {
  const unknown = refusalOf(() => matchCommune(algiers, placeIn('Alger', 'Bab Ezouar'), 'Yalidine'));
  assert.equal([unknown.pointer, unknown.expected], ['/body/to/commune', 'Bab Ezzouar, Bab El Oued']);
  assert.is(refusalOf(() => matchCommune(algiers, placeIn('Alger', 'Alger'), 'Yalidine')).expected, 'Alger Centre');
  const twice = [{ name: 'Aïn Touta' }, { name: 'Ain-Touta' }];
  const ambiguous = refusalOf(() => matchCommune(twice, placeIn('Batna', 'ain touta'), 'Yalidine'));
  assert.match(ambiguous.detail, 'several');
  assert.is(ambiguous.expected, 'Aïn Touta, Ain-Touta');
});

test("a chief town goes by its wilaya's names, and is meant when no commune is named", () => {
  const annaba = [{ name: 'El Bouni' }, { name: 'ANNABA' }];
  for (const commune of ['عنابة', 'Annaba', undefined])
    assert.is(matchCommune(annaba, placeIn('Annaba', commune), 'DHD')?.name, 'ANNABA');
  assert.is(matchCommune(algiers, placeIn('Alger'), 'DHD'), undefined);
});

test('a carrier that does not know a new wilaya delivers there under the name that it had', () => {
  const old = [
    { id: 28, name: 'M sila' },
    { id: 30, name: 'Ouargla' },
  ];
  assert.is(matchWilaya(old, placeIn('Bou Saâda'), 'DHD').id, 28);
  assert.is(matchWilaya([...old, { id: 55, name: 'Touggourt' }], placeIn('Touggourt'), 'DHD').id, 55);
  assert.throws(
    () => matchWilaya(old, placeIn('Oran'), 'DHD'),
    (error: Error) => error instanceof NotServed && !error.isUnknownName,
  );
});

const phones: [given: string, digits: string | undefined][] = [
  ['+213555000000', '555000000'],
  ['00213555000000', '555000000'],
  ['213555000000', '555000000'],
  ['+2130555000000', '555000000'],
  ['0555000000', '555000000'],
  ['555000000', '555000000'],
  ['021345678', '21345678'],
  ['+21321345678', '21345678'],
  ['0455000000', undefined],
  ['+15551234567', undefined],
  ['+33612345678', undefined],
  ['05550000001', undefined],
  ['123456', undefined],
];
for (const [given, digits] of phones) {
  test(`the phone number ${given} is ${digits ?? 'not Algerian'}`, () => {
    assert.is(nationalDigits(given), digits);
  });
}

const times: [text: string | undefined, time: string | undefined][] = [
  ['2026-11-22 00:30:00', '2026-11-21T23:30:00.000Z'],
  ['2026-11-22T00:30:00.123456', '2026-11-21T23:30:00.123Z'],
  ['2026-11-22 00:30', '2026-11-21T23:30:00.000Z'],
  ['2026-11-22T00:30:00Z', '2026-11-22T00:30:00.000Z'],
  ['2026-11-22T00:30:00+02:00', '2026-11-21T22:30:00.000Z'],
  ['2026-13-22 00:30:00', undefined],
  ['22/11/2026 00:30', undefined],
  ['', undefined],
  [undefined, undefined],
];
for (const [text, time] of times) {
  test(`${text} in Algiers is ${time ?? 'no time'}`, () => {
    assert.is(timeOf(text, '+01:00')?.toISOString(), time);
  });
}

test('folding a folded name changes nothing', () => {
  for (const { name, name_ar } of wilayas)
    for (const each of [name, name_ar]) assert.is(foldName(foldName(each)), foldName(each));
});

test.run();
