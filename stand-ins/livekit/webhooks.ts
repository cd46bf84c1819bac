import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { webhookToken } from './token.ts';

interface Receiver {
  url: string;
  /** The names of events that nobody is told. */
  lost?: string[];
  /** How often each event is sent. */
  copies?: number;
}

let receiver: Receiver = { url: process.env['LIVEKIT_WEBHOOK_URL'] ?? '' };
const queues = new Map<string, Promise<void>>();
const retryAfterMs = [250, 500, 1_000, 2_000, 4_000, 8_000];

export function sendTo(given: Receiver): object {
  receiver = given;
  return {};
}

/** Tells the receiver, behind what it is told of the same room. It is tried again while the answer is 5xx, or there is none. */
export function tell(room: string, event: string, fields: object): void {
  const { url, lost = [], copies = 1 } = receiver;
  if (url === '' || lost.includes(event)) return;
  const createdAt = String(Math.floor(Date.now() / 1000));
  const body = JSON.stringify({ event, ...(protoJson(fields) as object), id: `EV_${randomUUID()}`, createdAt });
  const before = queues.get(room) ?? Promise.resolve();
  queues.set(
    room,
    before.then(async () => {
      for (let i = 0; i < copies; i++) await send(url, body);
    }),
  );
}

async function send(url: string, body: string): Promise<void> {
  const headers = { 'Content-Type': 'application/webhook+json', Authorization: webhookToken(body) };
  for (const waitMs of [...retryAfterMs, 0]) {
    const status = await fetch(url, { method: 'POST', headers, body }).then(
      (answer) => answer.status,
      () => 503,
    );
    if (status < 500) return;
    await sleep(waitMs);
  }
}

/** The first value of an enum is a zero too. */
const zeros = new Set<unknown>(['', '0', 0, false, null, 'STANDARD', 'UNKNOWN_REASON', 'EGRESS_STARTING']);

/** Protobuf's JSON with its own names: lowerCamelCase, and without what is empty. */
function protoJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(protoJson);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => !zeros.has(field) && !isEmpty(field));
  return Object.fromEntries(
    fields.map(([name, field]) => [name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), protoJson(field)]),
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
