import type { Adapter } from '../adapter.ts';
import { createOrder, listOrders } from './orders.ts';
import { createProduct, listProducts } from './products.ts';

/**
 * MyStoq by the API that it has published: the products and orders of one store, a tenant, at a time. It has no call for stores,
 * templates, imports, stock, shipping or refunds, so that those are not served by it.
 */
export const mystoq: Adapter = {
  operations: {
    'commerce.products.list': listProducts,
    'commerce.products.create': createProduct,
    'commerce.orders.list': listOrders,
    'commerce.orders.create': createOrder,
  },
};
