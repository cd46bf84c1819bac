/** The currencies that accounts are billed in, as the contract publishes them ("Money" in openapi.yaml). */
export const currencies = ['USD', 'EUR', 'GBP', 'DZD', 'MAD', 'TND', 'LYD', 'EGP', 'SAR', 'AED', 'QAR', 'KWD', 'JOD'] as const;

export type Currency = (typeof currencies)[number];
