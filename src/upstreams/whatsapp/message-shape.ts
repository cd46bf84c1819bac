import type { components } from '../../../generated/contract.ts';
import { atMeta } from './template-name.ts';

type Schemas = components['schemas'];

/** For Meta's `messages`. What it is told as `biz_opaque_callback_data` comes back with each of the message's states. */
export function fromMessage(body: Schemas['WhatsappMessageCreate'], messageId: string, accountId: string) {
  const envelope = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: body.to.replace('+', ''),
    biz_opaque_callback_data: messageId,
  };
  if (body.type === 'text')
    return { ...envelope, type: 'text', text: { body: body.body, preview_url: body.preview_url ?? false } };
  const parameters = (body.variables ?? []).map((text) => ({ type: 'text', text }));
  const template = {
    name: atMeta(accountId, body.template),
    language: { code: body.language },
    ...(parameters.length > 0 && { components: [{ type: 'body', parameters }] }),
  };
  return { ...envelope, type: 'template', template };
}

/** Meta has taken the message, and tells what becomes of it to its webhook alone. */
export function toMessage(
  messageId: string,
  { to, metadata = {} }: Schemas['WhatsappMessageCreate'],
  from: string | undefined,
  now: Date,
): Schemas['Message'] {
  return {
    message_id: messageId,
    channel: 'whatsapp',
    status: 'queued',
    to,
    from: from ?? null,
    segments: null,
    metadata,
    created_at: now.toISOString(),
    sent_at: null,
    delivered_at: null,
    read_at: null,
    failed_at: null,
  };
}
