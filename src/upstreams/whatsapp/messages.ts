import { newId } from '../../ids.ts';
import { Problem } from '../../problem.ts';
import type { Adapted, Service } from '../adapter.ts';
import { ask, needed } from './api.ts';
import { problemOf, refused, unknownTemplate, unusable } from './errors.ts';
import { fromMessage, toMessage } from './message-shape.ts';

interface Accepted {
  readonly messages?: readonly { readonly id?: unknown }[];
}

export const sendMessage: Adapted<'connect.whatsapp.send'> = async ({ body, caller, now }, service) => {
  const from = service.setting('PHONE_NUMBER');
  if (body.from !== undefined && body.from !== from) throw refused('/body/from', 'is no number that messages are sent from');
  const messageId = newId('msg');
  const { json, error } = await ask<Accepted>(service, {
    method: 'POST',
    path: `/${needed(service, 'PHONE_NUMBER_ID')}/messages`,
    json: fromMessage(body, messageId, caller?.accountId ?? ''),
  });
  if (error?.code === unknownTemplate && body.type === 'template') throw await unsendable(service, body);
  if (error) throw problemOf(error);
  const wamid = json.messages?.[0]?.id;
  if (typeof wamid !== 'string') throw unusable('A message was taken without an id.');
  await service.resources.add('message', messageId, { wamid });
  return { status: 202, body: toMessage(messageId, body, from, now) };
};

/** Whether the account has the template tells a name that is wrong from a template that is not approved. */
async function unsendable(
  service: Service,
  { template: name, language }: { template: string; language: string },
): Promise<Problem> {
  const { resources } = await service.resources.page('template', { limit: 1 }, { name, language });
  if (resources.length > 0) return new Problem('conflict', 'The template is not approved.');
  return refused('/body/template', 'names no template in this language');
}
