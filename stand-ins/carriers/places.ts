/** A few places of Algeria, by the numbers of most carriers. Each carrier spells and numbers them in its own way. */
export interface StandInWilaya {
  code: number;
  name: string;
  communes: string[];
}

export const someWilayas: StandInWilaya[] = [
  { code: 1, name: 'Adrar', communes: ['Adrar', 'Akabli', 'Reggane'] },
  { code: 6, name: 'Béjaïa', communes: ['Akbou', 'Amizour', 'Béjaïa', 'El Kseur'] },
  { code: 16, name: 'Alger', communes: ['Alger Centre', 'Bab El Oued', 'Bab Ezzouar', 'Bordj El Kiffan', 'El Biar', 'Hydra'] },
  { code: 23, name: 'Annaba', communes: ['Annaba', 'Berrahal', 'El Bouni', 'El Hadjar'] },
  { code: 25, name: 'Constantine', communes: ['Ain Smara', 'Constantine', 'El Khroub'] },
  { code: 28, name: "M'Sila", communes: ['Bou Saada', "M'Sila", 'Magra'] },
  { code: 30, name: 'Ouargla', communes: ['Hassi Messaoud', 'Ouargla', 'Touggourt'] },
  { code: 31, name: 'Oran', communes: ['Bir El Djir', 'Es Senia', 'Oran'] },
];

/** Algiers is an hour ahead of UTC. As `2026-11-22 12:00:00`. */
export function algiersNow(): string {
  return new Date(Date.now() + 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
