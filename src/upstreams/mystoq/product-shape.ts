import type { components } from '../../../generated/contract.ts';
import type { BodyOf } from '../../contract/typed.ts';
import type { Resource } from '../resources.ts';
import { toId } from './ids.ts';
import type { MystoqProduct } from './models.ts';

type ProductCreate = BodyOf<'commerce.products.create'>;

/** What MyStoq reckons in: its centimes are the contract's minor units. */
export const dinar = 'DZD';

/** What was sent of a product that MyStoq does not tell again. */
export interface ProductDetails {
  readonly store_id: string;
  readonly description?: string | undefined;
  readonly sku?: string | undefined;
  readonly low_stock_threshold?: number | undefined;
  readonly images?: readonly string[] | undefined;
  readonly category?: string | undefined;
}

/** The contract's own, for a product that was added without one. */
const usualThreshold = 5;

/** Beside the published fields, what the caller said under its own names: what MyStoq has no field for, it leaves out. */
export function fromProduct({ store_id: _, currency: __, ...fields }: ProductCreate) {
  return { ...fields, image_url: fields.images?.[0] };
}

export function detailsOf({ store_id, description, sku, low_stock_threshold, images, category }: ProductCreate): ProductDetails {
  return { store_id, description, sku, low_stock_threshold, images, category };
}

/**
 * @param made what the gateway remembers of it. Of a product that was added elsewhere, such as in the store's own pages, MyStoq tells
 *   neither a description nor when it was added; of none when it was changed.
 */
export function toProduct(
  { id, name, price, image_url, stock }: MystoqProduct,
  storeId: string,
  made: Pick<Resource<ProductDetails>, 'details' | 'createdAt'> | undefined,
): components['schemas']['Product'] {
  const { description, sku, low_stock_threshold, images = [], category } = made?.details ?? {};
  return {
    id: toId('p', storeId, id),
    store_id: storeId,
    name,
    description: description ?? null,
    sku: sku ?? null,
    price,
    currency: dinar,
    // Below zero more was sold than there was.
    stock: stock === null ? null : Math.max(0, stock),
    low_stock_threshold: low_stock_threshold ?? usualThreshold,
    // The first is MyStoq's own copy.
    images: image_url === null ? [...images] : [image_url, ...images.slice(1)],
    category: category ?? null,
    created_at: made?.createdAt.toISOString() ?? null,
    updated_at: null,
  };
}
