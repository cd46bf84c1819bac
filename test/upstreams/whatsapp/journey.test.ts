import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { startJourney, type Travellers } from '../../support/journey.ts';
import { callProcess } from '../../support/operations.ts';

interface Journey extends Travellers {
  whatsapp: StandIn;
}

const test = suite<Journey>('WhatsApp: a journey through two processes');
test.before(async (context) => {
  context.whatsapp = await startStandIn('whatsapp');
  Object.assign(context, await startJourney(context.whatsapp.environment));
});
test.after(async ({ gateway, whatsapp }) => {
  gateway.child.kill('SIGKILL');
  await whatsapp.stop();
});

test('a template is made, approved, and sent; the log has neither the number nor the credential', async ({
  gateway,
  whatsapp,
  key,
  stranger,
}) => {
  const template = { name: 'welcome', language: 'en', category: 'utility', body: 'Hello {{1}}', sample_variables: ['Amina'] };
  assert.is((await callProcess(gateway, key, 'connect.whatsapp.templates.create', { body: template })).status, 201);
  await fetch(new URL('/-/review', whatsapp.environment['UPSTREAM_WHATSAPP_URL']), {
    method: 'POST',
    body: JSON.stringify({ name: 'welcome', status: 'APPROVED' }),
  });
  const { body } = await callProcess(gateway, key, 'connect.whatsapp.templates.list');
  assert.is(body.data[0].status, 'approved');
  const message = { type: 'template', to: '+213550123456', template: 'welcome', language: 'en', variables: ['Amina'] };
  assert.is((await callProcess(gateway, key, 'connect.whatsapp.send', { body: message })).status, 202);
  assert.is((await callProcess(gateway, stranger, 'connect.whatsapp.send', { body: message })).status, 400);

  assert.is(await gateway.stop(), 0);
  for (const secret of ['213550123456', whatsapp.environment['UPSTREAM_WHATSAPP_CREDENTIAL'] ?? ''])
    assert.not.match(gateway.output(), secret);
});

test.run();
