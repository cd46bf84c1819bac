import { serve } from './contract/serve.ts';
import { accountOf } from './contract/store.ts';
import { orders, payOrder } from './mystoq/orders.ts';
import { products } from './mystoq/products.ts';
import { stores } from './mystoq/stores.ts';

/**
 * A small MyStoq that speaks the contract. MYSTOQ_TOKEN is its token. What MyStoq has published, products and orders of one tenant,
 * is in mystoq-api.ts.
 *
 * `POST /-/pay {"account":…,"order_id":…}` does what a customer does in the store.
 */
serve({
  token: process.env['MYSTOQ_TOKEN'] ?? 'sk_live_demo',
  routes: { ...stores, ...products, ...orders },
  open: {
    '/-/pay': (_, bytes) => {
      const { account, order_id } = JSON.parse(bytes.toString()) as { account: string; order_id: string };
      payOrder(accountOf(account), order_id);
      return 200;
    },
  },
});
