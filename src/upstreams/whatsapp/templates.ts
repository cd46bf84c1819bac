import { newId } from '../../ids.ts';
import { Problem } from '../../problem.ts';
import type { Adapted, Service } from '../adapter.ts';
import { readPage } from '../pages.ts';
import type { Resource } from '../resources.ts';
import { ask, needed } from './api.ts';
import { problemOf, refused, takenName, unusable } from './errors.ts';
import { longestName } from './template-name.ts';
import { fromTemplate, type MetaTemplate, type TemplateDetails, toTemplate, variablesIn } from './template-shape.ts';

export const createTemplate: Adapted<'connect.whatsapp.templates.create'> = async ({ body, caller, now }, service) => {
  if (body.name.length > longestName) throw refused('/body/name', `has more than ${longestName} characters`);
  if (variablesIn(body.body) > (body.sample_variables?.length ?? 0))
    throw refused('/body/sample_variables', 'needs an example of each variable of the body');
  const accountId = caller?.accountId ?? '';
  const asked = fromTemplate(body, accountId);
  const path = `/${needed(service, 'BUSINESS_ACCOUNT_ID')}/message_templates`;
  const { json, error } = await ask<Pick<MetaTemplate, 'id' | 'status' | 'category'>>(service, {
    method: 'POST',
    path,
    json: asked,
  });
  if (error?.subcode === takenName) throw new Problem('conflict', 'There is a template of this name in this language.');
  if (error) throw problemOf(error);
  if (typeof json.id !== 'string' || typeof json.status !== 'string')
    throw unusable('A template was made without an id or a status.');

  const templateId = newId('wt');
  const details: TemplateDetails = { name: body.name, language: body.language, meta_id: json.id };
  await service.resources.add('template', templateId, details);
  // Meta may put it into another category than it was asked to.
  const made: MetaTemplate = { ...asked, ...json, category: json.category ?? asked.category };
  return { status: 201, body: toTemplate(templateId, made, accountId, now) };
};

export const listTemplates: Adapted<'connect.whatsapp.templates.list'> = async ({ query, caller }, service) => {
  const accountId = caller?.accountId ?? '';
  const load = (made: Resource[]) => Promise.all(made.map((each) => read(service, each as Resource<TemplateDetails>, accountId)));
  const { status } = query;
  const keep = status === undefined ? undefined : (template: { status: string }) => template.status === status;
  return { status: 200, body: await readPage(service.resources, 'template', query, load, keep) };
};

const fields = 'id,name,language,status,category,components,rejected_reason';
/** What is not there, or not the gateway's to see. */
const missing = 100;

/** Undefined when somebody has deleted it at Meta. */
async function read(service: Service, { id, details, createdAt }: Resource<TemplateDetails>, accountId: string) {
  const path = `/${encodeURIComponent(details.meta_id)}`;
  const { json, error } = await ask<MetaTemplate>(service, { method: 'GET', path, query: { fields } });
  if (error?.code === missing) return undefined;
  if (error) throw problemOf(error);
  if (typeof json.name !== 'string' || typeof json.status !== 'string')
    throw unusable('A template came without a name or a status.');
  return toTemplate(id, json, accountId, createdAt);
}
