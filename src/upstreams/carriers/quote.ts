import { setTimeout as sleep } from 'node:timers/promises';
import type { components } from '../../../generated/contract.ts';
import { Problem } from '../../problem.ts';
import type { Adapted, AdaptedCall, Service } from '../adapter.ts';
import { type Carrier, catalogue } from './catalogue.ts';
import type { Offer, Order } from './family.ts';
import { costOf, dinar, dinarsOf } from './money.ts';
import { offerOf } from './offer.ts';
import { toPlace } from './places/place.ts';
import { carrierNamed, isConnected, reach } from './reach.ts';
import { NotServed, refusal } from './refusal.ts';

type Quote = components['schemas']['Quote'];

/** How long the slowest carrier may take before the others' quotes are given without its own. */
const deadlineMs = 5_000;

/** What one carrier said. */
export type Said = { carrier: string } & ({ offer: Offer } | { failure: unknown } | { late: true });

export const quote: Adapted<'logistics.quote'> = async (call, service) => {
  const asked = carriersIn(call.body, service);
  const order = await toOrder(call, service);
  if (!order) return { status: 200, body: asked.map(({ carrier }) => toQuote({ carrier, failure: abroad })) };
  const said = await askAll(
    asked.map((carrier) => ({
      carrier: carrier.carrier,
      ask: async () => offerOf(reach(service, carrier), carrier.family, order, '/body/weight_kg'),
    })),
    deadlineMs,
  );
  return { status: 200, body: toQuotes(said) };
};

/** Those that are named, or all that are connected. @throws Problem 400 for a name that no carrier has. */
function carriersIn({ carriers }: AdaptedCall<'logistics.quote'>['body'], service: Service): Carrier[] {
  if (!carriers) return catalogue.filter((carrier) => isConnected(service, carrier));
  return [...new Set(carriers.map((name, i) => carrierNamed(name, `/body/carriers/${i}`)))];
}

const abroad = new NotServed({ pointer: '/body/to/country', detail: 'is not Algeria' });

async function toOrder({ body }: AdaptedCall<'logistics.quote'>, service: Service): Promise<Order | undefined> {
  const { cod_amount: cod = 0, declared_value: declared = 0, currency } = body;
  return orderIn(body, currency ?? (cod + declared > 0 ? await service.accountCurrency() : dinar));
}

/** Undefined when it starts or ends in another country. @throws Problem 400 */
export function orderIn(body: AdaptedCall<'logistics.quote'>['body'], currency: string): Order | undefined {
  const from = toPlace(body.from, '/body/from');
  const to = toPlace(body.to, '/body/to');
  if (!from || !to) return undefined;
  const { cod_amount: cod = 0, declared_value: declared = 0 } = body;
  return {
    from,
    to,
    mode: body.delivery_mode ?? 'home',
    weightKg: body.weight_kg,
    lengthCm: body.length_cm,
    widthCm: body.width_cm,
    heightCm: body.height_cm,
    cod: dinarsOf(cod, currency, '/body/cod_amount', '/body/currency'),
    // No carrier here insures in another currency, so that its value there costs nothing.
    declared: currency === dinar ? dinarsOf(declared, currency, '/body/declared_value', '/body/currency') : 0,
  };
}

/** Asks all at once. Those that have not answered by the deadline are late. */
export async function askAll(
  asked: readonly { carrier: string; ask: () => Promise<Offer> }[],
  withinMs: number,
): Promise<Said[]> {
  const over = new AbortController();
  const deadline = sleep(withinMs, { late: true } as const, { signal: over.signal });
  deadline.catch(() => {});
  try {
    return await Promise.all(
      asked.map(async ({ carrier, ask }): Promise<Said> => {
        const offer = ask().then(
          (made) => ({ carrier, offer: made }),
          (failure: unknown) => ({ carrier, failure }),
        );
        const first = await Promise.race([offer, deadline]);
        return 'late' in first ? { carrier, ...first } : first;
      }),
    );
  } finally {
    over.abort();
  }
}

/**
 * The cheapest first, then those without a price. A name that one carrier does not know is that carrier's line alone; when all that
 * answered do not know it, it is the caller's mistake.
 * @throws Problem 400
 */
export function toQuotes(said: readonly Said[]): Quote[] {
  const failures = said.flatMap((each) => ('failure' in each ? [each.failure] : []));
  const unknown = failures.filter((failure) => failure instanceof NotServed && failure.isUnknownName) as NotServed[];
  const answered = said.filter((each) => 'offer' in each || ('failure' in each && each.failure instanceof NotServed));
  const [first] = unknown;
  if (first && unknown.length === answered.length) {
    const { pointer, detail } = first.violation;
    const what = unknown.length > 1 ? 'is known to none of the carriers' : detail;
    const meant = new Set(unknown.flatMap(({ violation }) => violation.expected?.split(', ') ?? []));
    throw refusal(pointer, what, [...meant].join(', '));
  }
  return said.map(toQuote).sort((a, b) => priceOf(a) - priceOf(b));
}

function toQuote(said: Said): Quote {
  const { carrier } = said;
  const none = { carrier, cost: null, currency: dinar, service: null, estimated_days: null };
  if ('late' in said) return { ...none, status: 'timeout' };
  if ('failure' in said) return { ...none, status: statusOf(said.failure) };
  const { cost, service, estimatedDays } = said.offer;
  return { carrier, status: 'ok', cost: costOf(cost), currency: dinar, service, estimated_days: estimatedDays };
}

/** A failure that is no carrier's is ours: it is not hidden behind a line of the answer. */
function statusOf(failure: unknown): string {
  if (failure instanceof NotServed) return 'not_served';
  if (failure instanceof Problem) return failure.code === 'upstream_timeout' ? 'timeout' : 'unavailable';
  throw failure;
}

function priceOf({ cost }: Quote): number {
  return cost === null ? Number.POSITIVE_INFINITY : Number(cost);
}
