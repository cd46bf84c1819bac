import type { Family } from '../family.ts';
import { bookEcotrack } from './book.ts';
import { cancelEcotrack } from './cancel.ts';
import { offerEcotrack } from './offer.ts';
import { trackEcotrack } from './track.ts';

/** The platform of DHD and many more, each with an address and accounts of its own. */
export const ecotrack: Family = {
  settings: [],
  rates: [
    { calls: 50, seconds: 60, leftHeader: 'x-ratelimit-remaining' },
    { calls: 1_500, seconds: 3_600, leftHeader: 'x-ratelimit-remaining-hour' },
    { calls: 15_000, seconds: 86_400, leftHeader: 'x-ratelimit-remaining-day' },
  ],
  maxWeightKg: null,
  integration: 'aggregated',
  headers: (setting) => ({ authorization: `Bearer ${setting('CREDENTIAL')}` }),
  offer: offerEcotrack,
  book: bookEcotrack,
  track: trackEcotrack,
  cancel: cancelEcotrack,
};
