/** What the contract has for a call that cannot be done. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }

  reply(requestId: string) {
    const { status, code, message } = this;
    const type = `https://developer.tkawen.com/errors/${code}`;
    const instance = `/requests/${requestId}`;
    return { status, json: { type, title: message, status, detail: message, instance, error: code, request_id: requestId } };
  }
}

export function conflict(detail: string): Refusal {
  return new Refusal(409, 'conflict', detail);
}

export function invalid(detail: string): Refusal {
  return new Refusal(400, 'invalid_param', detail);
}
