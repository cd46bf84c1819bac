import type { components } from '../../../generated/contract.ts';
import { atMeta, ofAccount } from './template-name.ts';

type Schemas = components['schemas'];

export interface MetaTemplate {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly status: string;
  readonly category: string;
  readonly components?: readonly { readonly type: string; readonly text?: string }[];
  readonly rejected_reason?: string;
}

/** What is remembered of a template, so that one that Meta no longer has can still be told from one that never was. */
export interface TemplateDetails {
  readonly name: string;
  readonly language: string;
  /** Meta's id of it. */
  readonly meta_id: string;
}

export function fromTemplate(body: Schemas['WhatsappTemplateCreate'], accountId: string) {
  const { name, language, category, header, body: text, footer, sample_variables: samples = [] } = body;
  const components = [
    ...(header === undefined ? [] : [{ type: 'HEADER', format: 'TEXT', text: header }]),
    { type: 'BODY', text, ...(variablesIn(text) > 0 && { example: { body_text: [samples.slice(0, variablesIn(text))] } }) },
    ...(footer === undefined ? [] : [{ type: 'FOOTER', text: footer }]),
  ];
  return { name: atMeta(accountId, name), language, category: category.toUpperCase(), components };
}

/** Meta tells neither when a template was made nor when it was reviewed. */
export function toTemplate(
  templateId: string,
  meta: MetaTemplate,
  accountId: string,
  createdAt: Date,
): Schemas['WhatsappTemplate'] {
  const textOf = (type: string) => meta.components?.find((component) => component.type === type)?.text;
  const reason = meta.rejected_reason;
  return {
    template_id: templateId,
    name: ofAccount(accountId, meta.name),
    language: meta.language,
    category: meta.category.toLowerCase(),
    status: statusOf(meta.status),
    header: textOf('HEADER') ?? null,
    body: textOf('BODY') ?? '',
    footer: textOf('FOOTER') ?? null,
    rejection_reason: reason && reason !== 'NONE' ? reason.toLowerCase().replaceAll('_', ' ') : null,
    created_at: createdAt.toISOString(),
    reviewed_at: null,
  };
}

const statuses: Readonly<Record<string, string>> = {
  APPROVED: 'approved',
  REJECTED: 'rejected',
  PAUSED: 'paused',
  PENDING: 'pending',
  // It was rejected, and somebody looks again.
  IN_APPEAL: 'pending',
};

/** All other states of Meta's, such as `PENDING_DELETION` and `LIMIT_EXCEEDED`, have in common that nothing can be sent. */
function statusOf(status: string): string {
  return statuses[status] ?? 'disabled';
}

/** The highest number of `{{1}}`, `{{2}}` and so on. */
export function variablesIn(text: string): number {
  return Math.max(0, ...[...text.matchAll(/\{\{(\d{1,2})\}\}/g)].map(([, number]) => Number(number)));
}
