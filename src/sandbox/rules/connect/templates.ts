import { conflict, refused } from '../../refusal.ts';
import type { Resource, Schemas } from '../../resource.ts';
import type { World } from '../../world.ts';

export type Template = Schemas['WhatsappTemplate'] & { isRejected: boolean };

const reviewSeconds = 60;

export const templates: Resource<Template, 'connect.whatsapp.templates.create'> = {
  collection: 'connect.whatsapp.templates',
  async made(template, { body, wish }, world) {
    const others = (await world.all(templates)).filter((other) => other !== template);
    if (others.some(({ data }) => data.name === body.name && data.language === body.language))
      throw conflict('There is a template of this name in this language.');
    if (variablesIn(body.body) > (body.sample_variables?.length ?? 0))
      throw refused('/body/sample_variables', 'needs an example of each variable of the body');
    template.data.isRejected = wish === 'rejected';
    world.plan(template, reviewSeconds, 'review');
  },
  steps: {
    review(template, world) {
      const { isRejected } = template.data;
      Object.assign(template.data, {
        status: isRejected ? 'rejected' : 'approved',
        reviewed_at: world.time(),
        rejection_reason: isRejected ? 'The text looks like a test.' : null,
      });
    },
  },
};

/** @throws Problem for a template that is not there, not approved, or not filled in. */
export async function refuseUnsendable(message: Schemas['WhatsappMessageCreate'], world: World): Promise<void> {
  if (message.type !== 'template') return;
  const { template: name, language, variables = [] } = message;
  const template = (await world.all(templates)).find(({ data }) => data.name === name && data.language === language);
  if (!template) throw refused('/body/template', 'names no template in this language');
  if (template.data.status !== 'approved') throw conflict(`The template is ${template.data.status}, and not approved.`);
  const needed = variablesIn(template.data.body);
  if (variables.length !== needed) throw refused('/body/variables', `has not as many as the template: ${needed}`);
}

/** The highest number of `{{1}}`, `{{2}}` and so on. */
function variablesIn(text: string): number {
  return Math.max(0, ...[...text.matchAll(/\{\{(\d{1,2})\}\}/g)].map(([, number]) => Number(number)));
}
