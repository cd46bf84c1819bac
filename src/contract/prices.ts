import type { Pillar } from './operation.ts';

/** What openapi/prices.yaml says, which `make lint` holds against its schema. */
export interface Prices {
  readonly currency: string;
  /** There is no price before. */
  readonly since: string;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly meters: Readonly<Record<string, Meter>>;
}

/** What a price depends on beside the plan: one of the three says which band a value is in. */
export interface Dimension {
  readonly description: string;
  readonly prefixes?: Readonly<Record<string, readonly string[]>>;
  readonly values?: readonly string[];
  readonly above?: Readonly<Record<string, string>>;
}

export interface Meter {
  readonly pillar: Pillar;
  readonly counted: 'call' | 'report' | 'month' | 'settlement';
  /** One of what is counted. */
  readonly unit: string;
  readonly description: string;
  readonly rounding?: 'up';
  /** The quantity is money, and a price the share of it that is due. */
  readonly amount?: true;
  /** A dimension's name. */
  readonly by?: string;
  readonly prices: readonly PriceRow[];
}

export interface PriceRow {
  readonly id: string;
  /** A band of the meter's dimension. */
  readonly for?: string;
  readonly effective_from: string;
  readonly included?: { readonly quantity: string; readonly in: string };
  readonly plans: Readonly<Record<string, string>>;
}
