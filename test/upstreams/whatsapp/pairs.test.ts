import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createValidator } from '../../../src/contract/validator.ts';
import { fromMessage, toMessage } from '../../../src/upstreams/whatsapp/message-shape.ts';
import { fromTemplate, toTemplate } from '../../../src/upstreams/whatsapp/template-shape.ts';
import { contract } from '../../support/gateway.ts';

const validator = createValidator(contract.document);
const accountId = 'acc_01JD9Q3V7N8M5K2R4T6W8Y0Z1A';
const messageId = 'msg_01JD9Q7A1B2C3D4E5F6G7H8J9K';
const templateId = 'wt_01JD9Q2A1B2C3D4E5F6G7H8J9K';

const test = suite('WhatsApp: recorded pairs');

for (const name of ['message.text', 'message.template']) {
  test(`${name}: what is asked for is what Meta is told, and the answer is what the contract says`, () => {
    const { request, answer } = read(name);
    assert.equal(validator.body('connect.whatsapp.send', request.contract), []);
    assert.equal(fromMessage(request.contract, messageId, accountId), request.meta);
    const message = toMessage(messageId, request.contract, '+213770000001', new Date('2026-11-22T10:05:00Z'));
    assert.equal(message, answer.contract);
    assert.equal(validator.response('connect.whatsapp.send', 202, 'application/json', message), []);
  });
}

for (const name of ['template.full', 'template.rejected']) {
  test(`${name}: what is asked for is what Meta is told, and what it gives is what the contract says`, () => {
    const { request, answer } = read(name);
    assert.equal(validator.body('connect.whatsapp.templates.create', request.contract), []);
    assert.equal(fromTemplate(request.contract, accountId), request.meta);
    const template = toTemplate(templateId, answer.meta, accountId, new Date('2026-11-21T09:00:00Z'));
    assert.equal(template, answer.contract);
    assert.equal(validator.response('connect.whatsapp.templates.create', 201, 'application/json', template), []);
  });
}

test('a state that the contract does not have is one in which nothing can be sent', () => {
  const { answer } = read('template.full');
  for (const [status, wanted] of Object.entries({
    IN_APPEAL: 'pending',
    PENDING_DELETION: 'disabled',
    LIMIT_EXCEEDED: 'disabled',
  }))
    assert.is(toTemplate(templateId, { ...answer.meta, status }, accountId, new Date(0)).status, wanted);
});

// biome-ignore lint/suspicious/noExplicitAny: a pair holds whatever its two sides are.
function read(name: string): any {
  return JSON.parse(readFileSync(new URL(`pairs/${name}.json`, import.meta.url), 'utf8'));
}

test.run();
