import type { OperationId } from '../../generated/operations.ts';

/** An outcome that a caller can ask for: by its word, as `sandbox:declined`, or by a value where a field can hold no word. */
export interface Wish {
  readonly word: string;
  readonly operations: readonly OperationId[];
  /** A property of the body, and what it must be. */
  readonly value?: { readonly field: string; readonly is: string | number };
  readonly outcome: string;
}

const payments: readonly OperationId[] = ['pay.checkouts.create', 'pay.charges.create', 'pay.subscriptions.create'];
const phones: readonly OperationId[] = ['connect.sms.send', 'connect.whatsapp.send'];

/** All of them. "Sandbox" in openapi/openapi.yaml tells the callers, row by row. */
export const wishes: readonly Wish[] = [
  {
    word: 'no_match',
    operations: ['identity.verify'],
    value: { field: 'national_id', is: '0000000000000000' },
    outcome: 'The registry knows nobody by these facts: `verified` is false.',
  },
  {
    word: 'partial_match',
    operations: ['identity.verify'],
    value: { field: 'national_id', is: '1111111111111111' },
    outcome: 'The last name does not match: `verified` is false.',
  },
  { word: 'low', operations: ['identity.trust.get'], outcome: 'The score is 12.' },
  { word: 'nobody', operations: ['connect.rooms.create'], outcome: 'Nobody joins the room.' },
  failedMessage('invalid_recipient', '+15005550001'),
  failedMessage('blocked', '+15005550002'),
  failedMessage('opted_out', '+15005550003'),
  failedMessage('content_rejected', '+15005550004'),
  failedMessage('expired', '+15005550005'),
  failedMessage('unreachable', '+15005550009'),
  { word: 'unreachable', operations: ['connect.email.send'], outcome: 'The e-mail bounces as `unreachable`.' },
  { word: 'mailbox_full', operations: ['connect.email.send'], outcome: 'The e-mail bounces as `mailbox_full`.' },
  {
    word: 'unread',
    operations: ['connect.whatsapp.send'],
    value: { field: 'to', is: '+15005550006' },
    outcome: 'The message is delivered and never read.',
  },
  { word: 'rejected', operations: ['connect.whatsapp.templates.create'], outcome: 'The template is rejected.' },
  failedPayment('declined', 400_100),
  failedPayment('insufficient_funds', 400_200),
  failedPayment('expired_method', 400_300),
  failedPayment('authentication_required', 400_400),
  failedPayment('limit_exceeded', 400_500),
  failedPayment('processing_error', 400_600),
  {
    word: 'pending',
    operations: ['pay.charges.create'],
    value: { field: 'amount', is: 400_700 },
    outcome: 'The charge is pending, and succeeds after a minute.',
  },
  {
    word: 'pending_failed',
    operations: ['pay.charges.create'],
    value: { field: 'amount', is: 400_800 },
    outcome: 'The charge is pending, and is declined after a minute.',
  },
  {
    word: 'unpaid',
    operations: ['pay.checkouts.create'],
    value: { field: 'amount', is: 400_900 },
    outcome: 'Nobody pays: the checkout expires after its 30 minutes.',
  },
  { word: 'failed', operations: ['pay.refunds.create'], outcome: 'The refund fails after a minute.' },
  { word: 'cancelled', operations: ['pay.subscriptions.create'], outcome: 'The customer cancels after a minute.' },
  { word: 'payment_failed', operations: ['commerce.orders.create'], outcome: 'The payment fails, and the order is cancelled.' },
  { word: 'unpaid', operations: ['commerce.orders.create'], outcome: 'Nobody pays the order.' },
  { word: 'cancelled', operations: ['commerce.orders.create'], outcome: 'The customer cancels the order after a minute.' },
  { word: 'failed', operations: ['commerce.stores.connect_whatsapp'], outcome: 'Meta refuses the token: `status` is `failed`.' },
  {
    word: 'pending',
    operations: ['commerce.stores.connect_whatsapp'],
    outcome: 'Meta takes a minute: `status` is `pending` until then.',
  },
  { word: 'idle', operations: ['knowledge.enrollments.create'], outcome: 'The student makes no progress.' },
  { word: 'fails', operations: ['knowledge.enrollments.create'], outcome: 'The student fails each quiz once.' },
  { word: 'out_of_scope', operations: ['knowledge.ai_tutor.ask'], outcome: 'The course does not cover the question.' },
  {
    word: 'silent',
    operations: ['logistics.devices.create'],
    value: { field: 'imei', is: '000000000000000' },
    outcome: 'The device never connects.',
  },
  {
    word: 'taken',
    operations: ['logistics.devices.create'],
    value: { field: 'imei', is: '999999999999999' },
    outcome: '409: another account has registered the device.',
  },
  { word: 'carrier_timeout', operations: ['logistics.quote'], outcome: 'DHL Express does not answer in time: `timeout`.' },
  { word: 'carrier_unavailable', operations: ['logistics.quote'], outcome: 'DHL Express cannot be asked: `unavailable`.' },
  { word: 'failed', operations: ['logistics.shipments.create'], outcome: 'The first attempt fails, the second delivers.' },
  { word: 'returned', operations: ['logistics.shipments.create'], outcome: 'The attempt fails, and the package goes back.' },
  { word: 'cancelled', operations: ['logistics.shipments.create'], outcome: 'The carrier calls the delivery off.' },
];

function failedMessage(word: string, phone: string): Wish {
  return { word, operations: phones, value: { field: 'to', is: phone }, outcome: `The message fails as \`${word}\`.` };
}

function failedPayment(word: string, amount: number): Wish {
  return { word, operations: payments, value: { field: 'amount', is: amount }, outcome: `The payment fails as \`${word}\`.` };
}
