import type { Family } from '../family.ts';
import { bookYalidine } from './book.ts';
import { cancelYalidine } from './cancel.ts';
import { offerYalidine } from './offer.ts';
import { trackYalidine } from './track.ts';

/** Yalidine, and the companies that run its software under their own names. */
export const yalidine: Family = {
  settings: ['API_ID'],
  rates: [
    { calls: 5, seconds: 1, leftHeader: 'x-second-quota-left' },
    { calls: 50, seconds: 60, leftHeader: 'x-minute-quota-left' },
    { calls: 1_000, seconds: 3_600, leftHeader: 'x-hour-quota-left' },
    { calls: 10_000, seconds: 86_400, leftHeader: 'x-day-quota-left' },
  ],
  // The rate list of tkawen-com ends there; the API's own documentation names no limit.
  maxWeightKg: 30,
  integration: 'direct',
  headers: (setting) => ({ 'x-api-id': setting('API_ID'), 'x-api-token': setting('CREDENTIAL') }),
  offer: offerYalidine,
  book: bookYalidine,
  track: trackYalidine,
  cancel: cancelYalidine,
};
