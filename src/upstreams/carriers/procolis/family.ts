import type { Family } from '../family.ts';
import { bookProcolis } from './book.ts';
import { offerProcolis } from './offer.ts';
import { trackProcolis } from './track.ts';

/** The platform that ZR Express was on, and smaller carriers are. It cannot cancel, and has no labels. */
export const procolis: Family = {
  settings: ['KEY'],
  maxWeightKg: null,
  integration: 'aggregated',
  headers: (setting) => ({ token: setting('CREDENTIAL'), key: setting('KEY') }),
  offer: offerProcolis,
  book: bookProcolis,
  track: trackProcolis,
};
