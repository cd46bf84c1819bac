import { Problem } from '../../problem.ts';

type Fault = { status: 400; pointer: string; detail: string } | { status: 409; detail: string } | { status: 503 };

const to = (detail: string): Fault => ({ status: 400, pointer: '/body/to', detail });
const variables = (detail: string): Fault => ({ status: 400, pointer: '/body/variables', detail });
const conflict = (detail: string): Fault => ({ status: 409, detail });
const busy: Fault = { status: 503 };

/**
 * Meta's codes that are about what the caller sent, or about the moment. The code says what happened: the HTTP status of the same code has
 * differed between versions. Any other code is about the gateway's own account there.
 */
const faults: Readonly<Record<number, Fault>> = {
  4: busy,
  80007: busy,
  130429: busy,
  131048: busy,
  131056: busy,
  100: { status: 400, pointer: '/body', detail: 'has a value that WhatsApp does not take' },
  131008: { status: 400, pointer: '/body', detail: 'lacks a value that WhatsApp needs' },
  131009: { status: 400, pointer: '/body', detail: 'has a value that WhatsApp does not take' },
  131021: to('is the number that the message is sent from'),
  131026: to('cannot be reached on WhatsApp'),
  131030: to('is not among the numbers that may be written to'),
  130472: conflict('WhatsApp does not deliver this message to this recipient at the moment.'),
  131047: conflict('The recipient has not written to you for 24 hours, so that only a template can be sent.'),
  131049: conflict('WhatsApp does not deliver this message to this recipient at the moment.'),
  131050: conflict('The recipient does not want marketing messages from you.'),
  132000: variables('has not as many as the template'),
  132005: variables('makes the text too long'),
  132007: variables('breaks the rules of WhatsApp for texts'),
  132012: variables('has a value that the template does not take'),
  132015: conflict('The template is paused, and not approved.'),
  132016: conflict('The template is disabled, and not approved.'),
};

export interface MetaError {
  readonly code: number;
  readonly subcode: number;
}

/** The template is not there, or not approved: to Meta it is the same. */
export const unknownTemplate = 132001;
/** Of the code 100: a template of this name is there in this language. */
export const takenName = 2388024;

/** What a refusal says. Meta's texts go nowhere: they may repeat what was sent. */
export function errorIn(json: unknown): MetaError {
  const { error } = (json ?? {}) as { error?: { code?: unknown; error_subcode?: unknown } };
  return { code: Number(error?.code ?? Number.NaN), subcode: Number(error?.error_subcode ?? Number.NaN) };
}

const extra = { pillar: 'connect' };

export function problemOf({ code, subcode }: MetaError): Problem {
  const fault = faults[code];
  if (!fault) return unusable(`WhatsApp refused the call with code ${code} and subcode ${subcode}.`);
  if (fault.status === 409) return new Problem('conflict', fault.detail);
  if (fault.status === 400) return refused(fault.pointer, fault.detail);
  const headers = { 'Retry-After': '30' };
  return new Problem('upstream_unavailable', 'The service behind connect takes no more calls at the moment.', { headers, extra });
}

export function refused(pointer: string, detail: string): Problem {
  return new Problem('invalid_param', `${pointer} ${detail}.`, { errors: [{ pointer, detail }] });
}

/** @param why is for the log. */
export function unusable(why: string): Problem {
  return new Problem('upstream_error', 'The service behind connect gave an answer that could not be used.', {
    cause: new Error(why),
    extra,
  });
}
