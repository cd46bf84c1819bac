import { Problem, type Violation } from '../../problem.ts';

/** The fields that a caller decides, by Chargily's names for them. */
const pointers: Readonly<Record<string, string>> = {
  amount: '/body/amount',
  currency: '/body/currency',
  description: '/body/description',
  success_url: '/body/success_url',
  failure_url: '/body/cancel_url',
  payment_method: '/body/methods',
  customer_id: '/body/customer_id',
  locale: '/body/language',
  metadata: '/body/metadata',
};

/** What a 422 means. Where it is about nothing that the caller has sent, the gateway is to blame. */
export function refusalProblem(json: unknown): Problem {
  const { errors } = (json ?? {}) as { errors?: unknown };
  const found = typeof errors === 'object' && errors !== null ? Object.entries(errors) : [];
  const violations = found.flatMap(([field, messages]): Violation[] => {
    const pointer = pointers[field.split('.', 1)[0] ?? ''];
    const [message] = Array.isArray(messages) ? messages : [messages];
    return pointer ? [{ pointer, detail: typeof message === 'string' ? message.slice(0, 512) : 'is refused' }] : [];
  });
  if (violations.length === 0) return unusable(new Error('Chargily refuses what the gateway has sent of its own.'));
  return new Problem('invalid_param', 'The payment service does not take this.', { errors: violations });
}

/** For what Chargily would not take, or could not be asked. */
export function refused(pointer: string, detail: string, expected?: string): Problem {
  const name = pointer.split('/')[2] ?? pointer;
  return new Problem('invalid_param', `${name} ${detail}.`, { errors: [{ pointer, detail, ...(expected && { expected }) }] });
}

export function unusable(cause: unknown): Problem {
  return new Problem('upstream_error', 'The service behind pay gave an answer that could not be used.', {
    cause,
    extra: { pillar: 'pay' },
  });
}
