import type { PillarRules } from '../../resource.ts';
import { importProducts } from './bulk.ts';
import { refundOrder, shipOrder } from './fulfilment.ts';
import { orders } from './orders.ts';
import { products, updateStock } from './products.ts';
import { applyTemplateRule, connectWhatsapp, storeRules } from './stores.ts';
import { listTemplates } from './templates.ts';

export const commerce: PillarRules = {
  resources: [storeRules, products, orders],
  operations: {
    'commerce.stores.apply_template': applyTemplateRule,
    'commerce.stores.connect_whatsapp': connectWhatsapp,
    'commerce.products.update_stock': updateStock,
    'commerce.products.bulk': importProducts,
    'commerce.orders.ship': shipOrder,
    'commerce.orders.refund': refundOrder,
    'commerce.templates.list': listTemplates,
  },
};
