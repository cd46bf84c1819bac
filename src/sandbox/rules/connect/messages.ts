import { smsParts } from '../../../rating/sms-parts.ts';
import type { LimitName } from '../../limits.ts';
import type { Resource, RuleCall, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { refuseUnsendable } from './templates.ts';

type Channel = 'sms' | 'whatsapp' | 'email';

export type Message = Schemas['Message'] & {
  /** What will become of it. */
  fate: string;
};

type Send = 'connect.sms.send' | 'connect.whatsapp.send' | 'connect.email.send';

/** The sender of those who name none, and what the channel takes of the sandbox. */
const channels: Readonly<Record<Channel, { limit: LimitName; from: string }>> = {
  sms: { limit: 'connect.sms', from: 'TKAWEN' },
  whatsapp: { limit: 'connect.whatsapp', from: '+213770000001' },
  email: { limit: 'connect.email', from: 'sandbox@tkawen.com' },
};

const sentSeconds = 1;
const arrivedSeconds = 4;
const readSeconds = 60;

/** Why a message fails that is asked to, and whether it would fail again. */
const failures: Readonly<Record<string, { detail: string; permanent: boolean }>> = {
  invalid_recipient: { detail: 'Nobody can be reached at this number.', permanent: true },
  blocked: { detail: 'The carrier blocks messages to this number.', permanent: true },
  opted_out: { detail: 'The recipient does not want messages from you.', permanent: true },
  content_rejected: { detail: 'The carrier refuses the text.', permanent: true },
  expired: { detail: 'The recipient was away for too long.', permanent: false },
  unreachable: { detail: 'The recipient cannot be reached at the moment.', permanent: false },
  mailbox_full: { detail: 'The mailbox of the recipient is full.', permanent: false },
};

export const messages: Resource<Message, Send> = {
  collection: 'connect.messages',
  alsoMadeBy: ['connect.sms', 'connect.whatsapp', 'connect.email'],
  async made(message, call, world) {
    const channel = channelOf(call);
    const { limit, from } = channels[channel];
    if (channel === 'whatsapp') await refuseUnsendable(call.body as Schemas['WhatsappMessageCreate'], world);
    await world.claim(limit);
    const { body } = call.body as { body?: string };
    Object.assign(message.data, {
      channel,
      from: message.data.from ?? from,
      segments: channel === 'sms' ? smsParts(body ?? '') : null,
      fate: call.wish ?? 'read',
    } satisfies Partial<Message>);
    world.plan(message, sentSeconds, 'send');
  },
  steps: {
    send(message, world) {
      Object.assign(message.data, { status: 'sent', sent_at: world.time() });
      world.plan(message, arrivedSeconds - sentSeconds, message.data.fate in failures ? 'fail' : 'arrive');
    },
    arrive(message, world) {
      Object.assign(message.data, { status: 'delivered', delivered_at: world.time() });
      tell(message, { sms: 'sms.delivered', email: 'email.delivered' }, world);
      if (message.data.channel === 'whatsapp' && message.data.fate === 'read') world.plan(message, readSeconds, 'read');
    },
    read(message, world) {
      Object.assign(message.data, { status: 'read', read_at: world.time() });
      tell(message, { whatsapp: 'whatsapp.read' }, world);
    },
    fail(message, world) {
      const { fate: code } = message.data;
      const { detail, permanent } = failures[code] ?? { detail: 'Nobody knows why.', permanent: false };
      Object.assign(message.data, { status: 'failed', failed_at: world.time(), failure: { code, detail, permanent } });
      tell(message, { sms: 'sms.failed', email: 'email.bounced' }, world);
    },
  },
};

function channelOf({ operationId }: RuleCall<Send>): Channel {
  return operationId.split('.')[1] as Channel;
}

/** Not every channel tells of everything. */
function tell({ data }: Stored<Message>, events: Partial<Record<Channel, string>>, world: World): void {
  const type = events[data.channel as Channel];
  if (type !== undefined) world.emit(type, data);
}
