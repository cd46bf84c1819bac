import { pdfOf } from '../contract/pdf.ts';
import type { Routes } from '../contract/serve.ts';
import { newId } from '../contract/store.ts';
import { paid } from './ledger.ts';

export const invoices: Routes = {
  'POST /v1/invoices': ({ own, json }) => {
    const { id, amount, currency } = paid(own, json['transaction_id']);
    const disposition = `inline; filename="${newId('inv')}.pdf"`;
    const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': disposition };
    return { status: 201, headers, bytes: pdfOf(`Invoice for ${id}: ${amount / 100} ${currency}`) };
  },
};
