import type { Adapter } from '../adapter.ts';
import { sendMessage } from './messages.ts';
import { createTemplate, listTemplates } from './templates.ts';

/** WhatsApp's Cloud API. It knows one business account with one number, the gateway's. */
export const whatsapp: Adapter = {
  operations: {
    'connect.whatsapp.send': sendMessage,
    'connect.whatsapp.templates.create': createTemplate,
    'connect.whatsapp.templates.list': listTemplates,
  },
};
