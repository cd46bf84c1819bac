import type { Family } from '../family.ts';
import { bookZr } from './book.ts';
import { cancelZr } from './cancel.ts';
import { offerZr } from './offer.ts';
import { trackZr } from './track.ts';

/** ZR Express's own platform, which replaced Procolis for it. */
export const zr: Family = {
  settings: ['TENANT'],
  maxWeightKg: null,
  integration: 'direct',
  headers: (setting) => ({ 'x-api-key': setting('CREDENTIAL'), 'x-tenant': setting('TENANT') }),
  offer: offerZr,
  book: bookZr,
  track: trackZr,
  cancel: cancelZr,
};
