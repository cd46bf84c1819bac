import type { Call, Reply, Routes } from '../contract/serve.ts';
import { find, type Item, newId, now, page } from '../contract/store.ts';

/** What nobody has ever sent from is this. */
const senders: Readonly<Record<string, string>> = { sms: 'TKAWEN', email: 'no-reply@example.com' };
const sentMs = 1_000;
const arrivedMs = 3_000;

/** A message moves on by itself; it is only looked at when somebody asks. */
export const messages: Routes = {
  'POST /v1/sms': (call) => take(call, 'sms', partsOf(String(call.json['body']))),
  'POST /v1/email': (call) => take(call, 'email', null),
  'GET /v1/messages': ({ own, query }) =>
    page([...own('messages').values()].map(moved), query, { filters: { channel: 'channel', status: 'status' } }),
  'GET /v1/messages/{id}': ({ own, params }) => ({ status: 200, json: moved(find(own('messages'), params['id'], 'message')) }),
};

function take({ own, json }: Call, channel: 'sms' | 'email', segments: number | null): Reply {
  const message = {
    message_id: newId('msg'),
    channel,
    status: 'queued',
    to: json['to'],
    from: json['from'] ?? senders[channel],
    segments,
    metadata: json['metadata'] ?? {},
    created_at: now(),
    sent_at: null,
    delivered_at: null,
    read_at: null,
    failed_at: null,
  };
  own('messages').set(message.message_id, message);
  return { status: 202, json: message };
}

function moved(message: Item): Item {
  const made = Date.parse(String(message['created_at']));
  const after = (ms: number) => (Date.now() < made + ms ? null : new Date(made + ms).toISOString());
  const sent_at = after(sentMs);
  const delivered_at = after(arrivedMs);
  return { ...message, status: delivered_at ? 'delivered' : sent_at ? 'sent' : 'queued', sent_at, delivered_at };
}

/** Roughly: what is beyond ASCII takes the whole text out of the GSM alphabet. */
function partsOf(text: string): number {
  const isPlain = /^[\x20-\x7e\n\r]*$/.test(text);
  const [alone, each] = isPlain ? [160, 153] : [70, 67];
  return text.length <= alone ? 1 : Math.ceil(text.length / each);
}
