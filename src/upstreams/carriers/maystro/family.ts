import type { Family } from '../family.ts';
import { bookMaystro } from './book.ts';
import { cancelMaystro } from './cancel.ts';
import { offerMaystro } from './offer.ts';
import { trackMaystro } from './track.ts';

/** Maystro Delivery. All paths are those of `backend.maystro-delivery.com/api`, which `b.` answers too. */
export const maystro: Family = {
  settings: [],
  maxWeightKg: null,
  integration: 'direct',
  headers: (setting) => ({ authorization: `Token ${setting('CREDENTIAL')}` }),
  offer: offerMaystro,
  book: bookMaystro,
  track: trackMaystro,
  cancel: cancelMaystro,
};
