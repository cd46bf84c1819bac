/** `x-meter`, as an operation writes it. */
export interface MeterRule {
  name: string;
  quantity?: { constant: number } | QuantitySource;
  by?: string;
  unless?: Exemption;
  counts?: string[];
}

/**
 * Where a call says how much it is. A pointer leads into `{ body, query, path }` of the request, or into the answer's JSON.
 * `per` is how much one unit holds; `currency` leads to the currency whose minor units the value counts.
 */
export interface QuantitySource {
  readonly from: 'request' | 'response';
  readonly pointer: string;
  readonly measure?: 'value' | 'length' | 'sms_segments';
  readonly per?: number;
  readonly currency?: string;
}

/** A call that holds this value is free. */
export interface Exemption {
  readonly from: 'request' | 'response';
  readonly pointer: string;
  readonly equals: unknown;
}

/** What a call is counted as. */
export interface CallMeter {
  /** A meter of prices.yaml. */
  readonly name: string;
  readonly quantity: { readonly constant: number } | QuantitySource;
  /** Where the request holds what the price depends on. */
  readonly by: string | null;
  readonly unless: Exemption | null;
  /** The statuses that are charged: `2xx`, `404`. */
  readonly counts: readonly string[];
  /** Whether the charge is known only when the answer's JSON is. */
  readonly readsAnswer: boolean;
}

export function readMeter(rule: MeterRule | undefined): CallMeter | null {
  if (!rule) return null;
  const { name, quantity = { constant: 1 }, by = null, unless = null, counts = ['2xx'] } = rule;
  const readsAnswer = ('from' in quantity && quantity.from === 'response') || unless?.from === 'response';
  return { name, quantity, by, unless, counts, readsAnswer };
}
