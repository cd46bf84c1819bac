import { serve } from './contract/serve.ts';
import { charges } from './tkawen-pay/charges.ts';
import { takeWebhook } from './tkawen-pay/chargily-webhook.ts';
import { invoices } from './tkawen-pay/invoices.ts';
import { transactions } from './tkawen-pay/ledger.ts';
import { refunds } from './tkawen-pay/refunds.ts';
import { settlements } from './tkawen-pay/settlements.ts';
import { subscriptions } from './tkawen-pay/subscriptions.ts';

/**
 * A small TKAWEN Pay, which speaks the contract, for what Chargily has no call for. TKAWEN_PAY_TOKEN is its token. It learns what
 * was paid at Chargily from Chargily's webhook, at `/webhooks/chargily`, whose events CHARGILY_SECRET_KEY signs.
 */
serve({
  token: process.env['TKAWEN_PAY_TOKEN'] ?? 'tkawen-pay-demo',
  routes: { ...charges, ...transactions, ...refunds, ...subscriptions, ...invoices, ...settlements },
  open: { '/webhooks/chargily': takeWebhook(process.env['CHARGILY_SECRET_KEY'] ?? 'live_sk_demo') },
});
