import { conflict, refused } from '../../refusal.ts';
import { type Rule, Sample } from '../../resource.ts';
import { shareOf } from './amounts.ts';
import { transactions } from './payments.ts';

/** Per cent of the net amount: the sandbox knows one rate. */
const taxRate = 19;

export const createInvoice: Rule<'pay.invoices.create'> = async ({ body }, world) => {
  const { data: transaction } = await world.refer(transactions, body.transaction_id, '/body/transaction_id');
  if (body.include_tva !== undefined) {
    if (body.include_tax !== undefined && body.include_tax !== body.include_tva)
      throw refused('/body/include_tva', 'differs from include_tax');
    if (body.tax_region !== undefined && body.tax_region !== 'DZ')
      throw refused('/body/tax_region', 'does not go with include_tva', 'DZ');
  }
  if (transaction.status !== 'succeeded') throw conflict('The payment has not succeeded, so that there is nothing to invoice.');

  const id = world.draw.id('inv');
  world.emit('invoice.generated', {
    invoice_id: id,
    number: `${world.now.getUTCFullYear()}-${String(world.draw.below(1_000_000)).padStart(6, '0')}`,
    transaction_id: transaction.id,
    amount: transaction.amount,
    tax_amount: shareOf(transaction.amount, taxRate, 100 + taxRate),
    currency: transaction.currency,
    tax_region: body.tax_region ?? (body.include_tva === undefined ? null : 'DZ'),
    language: body.language ?? 'en',
    created_at: world.time(),
  });
  return new Sample({ 'Content-Disposition': `inline; filename="${id}.pdf"` });
};
