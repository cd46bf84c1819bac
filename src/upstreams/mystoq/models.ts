/** What MyStoq's published clients read of a product. */
export interface MystoqProduct {
  readonly id: string;
  readonly name: string;
  /** Centimes of a dinar. */
  readonly price: number;
  readonly image_url: string | null;
  /** Null when it is not told. */
  readonly stock: number | null;
}

/** The same of an order, as far as it is told: the answer to a new one is only known to hold its id. */
export interface MystoqOrder {
  readonly id: string;
  /** Centimes of a dinar. */
  readonly total: number | undefined;
  /** Orders are listed by it; that each tells its own is to be expected, but not published. */
  readonly status: string | undefined;
  readonly customer: {
    readonly name: string | undefined;
    readonly phone: string | undefined;
    readonly email: string | undefined;
  };
  readonly shipping: {
    readonly wilaya: string | undefined;
    readonly commune: string | undefined;
    readonly address: string | undefined;
    readonly stop_desk: boolean | undefined;
  };
}

/** A wilaya in MyStoq's list, which numbers those from 49 on in an order of its own. */
export interface MystoqWilaya {
  readonly name: string;
  readonly name_fr: string | undefined;
  readonly name_ar: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Undefined when it is none. Some stores give an array, some put it into `data`. */
export function rowsIn(json: unknown): readonly unknown[] | undefined {
  const rows = Array.isArray(json) ? json : asObject(json)?.['data'];
  return Array.isArray(rows) ? rows : undefined;
}

/** Undefined when it is none. */
export function productIn(json: unknown): MystoqProduct | undefined {
  const found = asObject(json);
  const id = idIn(found);
  if (!found || id === undefined) return undefined;
  const { name, price, image_url, stock } = found;
  if (typeof name !== 'string' || !isAmount(price)) return undefined;
  return {
    id,
    name,
    price,
    image_url: typeof image_url === 'string' && URL.canParse(image_url) ? image_url : null,
    stock: Number.isSafeInteger(stock) ? (stock as number) : null,
  };
}

/** Undefined when it is none. */
export function orderIn(json: unknown): MystoqOrder | undefined {
  const found = asObject(json);
  const id = idIn(found);
  if (!found || id === undefined) return undefined;
  const { total, status } = found;
  const { name, phone, email } = asObject(found['customer']) ?? {};
  const { wilaya, commune, address, stop_desk } = asObject(found['shipping']) ?? {};
  return {
    id,
    total: isAmount(total) ? total : undefined,
    status: textIn(status),
    customer: { name: textIn(name), phone: textIn(phone), email: textIn(email) },
    shipping: {
      wilaya: textIn(wilaya),
      commune: textIn(commune),
      address: textIn(address),
      stop_desk: typeof stop_desk === 'boolean' ? stop_desk : undefined,
    },
  };
}

/** Undefined when it is none. */
export function wilayaIn(json: unknown): MystoqWilaya | undefined {
  const { name, name_fr, name_ar } = asObject(json) ?? {};
  if (typeof name !== 'string') return undefined;
  return { name, name_fr: textIn(name_fr), name_ar: textIn(name_ar) };
}

function asObject(json: unknown): Json | undefined {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Json) : undefined;
}

/** A text in all examples; a number is taken for its digits. */
function idIn(json: Json | undefined): string | undefined {
  const id = json?.['id'];
  return Number.isSafeInteger(id) ? String(id) : textIn(id);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
