/** What the gateway reads of a checkout of Chargily's. Amounts are whole dinars, times seconds since 1970. */
export interface ChargilyCheckout {
  readonly id: string;
  /** `pending`, `processing`, `paid`, `failed`, `canceled` or `expired`. */
  readonly status: string;
  readonly amount: number;
  readonly currency: string;
  readonly fees_on_merchant: number | null;
  readonly description: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly success_url: string;
  readonly failure_url: string | null;
  /** `edahabia`, `cib` or `chargily_app`. */
  readonly payment_method: string | null;
  readonly customer_id: string | null;
  readonly checkout_url: string;
  readonly created_at: number;
  readonly updated_at: number;
}

const idPattern = /^[0-9A-Za-z]{1,60}$/;

/** Undefined when it is none. */
export function checkoutIn(json: unknown): ChargilyCheckout | undefined {
  const found = json as Partial<Record<keyof ChargilyCheckout, unknown>> | null | undefined;
  const id = idIn(json);
  if (!found || id === undefined) return undefined;
  const { status, amount, currency, success_url, checkout_url, created_at, updated_at } = found;
  if (![status, currency, success_url, checkout_url].every((it) => typeof it === 'string')) return undefined;
  if (![amount, created_at, updated_at].every(Number.isSafeInteger)) return undefined;
  return {
    id,
    status: status as string,
    amount: amount as number,
    currency: currency as string,
    fees_on_merchant: Number.isFinite(found.fees_on_merchant) ? (found.fees_on_merchant as number) : null,
    description: textOrNull(found.description),
    metadata: metadataIn(found.metadata),
    success_url: success_url as string,
    failure_url: textOrNull(found.failure_url),
    payment_method: textOrNull(found.payment_method),
    customer_id: textOrNull(found.customer_id),
    checkout_url: checkout_url as string,
    created_at: created_at as number,
    updated_at: updated_at as number,
  };
}

/** Undefined when it has none that could be part of one of the contract's. */
export function idIn(json: unknown): string | undefined {
  const id = (json as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' && idPattern.test(id) ? id : undefined;
}

/** Nothing at all comes as null or as an empty list, as PHP writes an empty object. */
function metadataIn(json: unknown): Record<string, string> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return {};
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)]));
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
