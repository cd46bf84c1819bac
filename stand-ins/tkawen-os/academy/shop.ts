import type { Reply } from '../../contract/serve.ts';
import { findCourse } from './catalogue.ts';
import { iso, nowMs } from './clock.ts';
import { enroll } from './learning.ts';
import { invalid, notFound, Refused, refused } from './refusal.ts';
import type { User } from './tokens.ts';

interface Line {
  slug: string;
  title: string;
  quantity: number;
  unit_minor: number;
}

interface Order {
  number: string;
  user: User;
  lines: Line[];
  placedAtMs: number;
  paidAtMs: number | null;
}

/** By whose they are: a user's id, or the guest's own key. */
const carts = new Map<string, Line[]>();
const orders = new Map<string, Order>();

export function addToCart(owner: string, json: Record<string, unknown>): Reply {
  const { slug, quantity = 1 } = json;
  if (typeof slug !== 'string') throw invalid({ slug: ['The slug field is required.'] });
  if (!Number.isInteger(quantity) || Number(quantity) < 1 || Number(quantity) > 20)
    throw invalid({ quantity: ['The quantity field must be between 1 and 20.'] });
  const course = findCourse(slug);
  const isNew = !carts.has(owner);
  const lines = carts.get(owner) ?? [];
  carts.set(owner, lines);
  const known = lines.find((line) => line.slug === slug);
  if (known) known.quantity += Number(quantity);
  else lines.push({ slug, title: course.title, quantity: Number(quantity), unit_minor: Math.round(course.price * 100) });
  return { status: isNew ? 201 : 200, json: { data: toCart(owner) } };
}

export function showCart(owner: string): Reply {
  return { status: 200, json: { data: toCart(owner) } };
}

export function removeFromCart(owner: string, slug: string): Reply {
  const isNew = !carts.has(owner);
  carts.set(
    owner,
    (carts.get(owner) ?? []).filter((line) => line.slug !== slug),
  );
  return { status: isNew ? 201 : 200, json: { data: toCart(owner) } };
}

/** Of the user's cart, or of a guest's that they take over. Without either, the real one fails. */
export function checkout(user: User, guestKey: string | undefined): Reply {
  const owner = carts.has(user.id) ? user.id : guestKey;
  if (owner === undefined) throw refused(500, 'Server Error');
  const lines = carts.get(owner);
  if (!lines) throw refused(404, 'لا توجد سلّة مفتوحة.');
  if (lines.length === 0) throw refused(422, 'The cart is empty.');
  carts.delete(owner);
  const number = `ORD-2026-${String(orders.size + 1).padStart(6, '0')}`;
  const order = { number, user, lines, placedAtMs: nowMs(), paidAtMs: null };
  orders.set(number, order);
  return { status: 201, json: { data: toOrder(order) } };
}

/** Nothing but what costs nothing. */
export function settle(user: User, number: string | undefined): Reply {
  const order = orders.get(number ?? '');
  if (!order || order.user.id !== user.id) throw notFound();
  if (order.paidAtMs !== null) throw refused(409, 'This order is already paid.');
  const total = totalOf(order.lines);
  if (total > 0) throw new Refused(402, { error: 'هذا الطلب مدفوع.', requires_payment: true, total_minor: total });
  order.paidAtMs = nowMs();
  for (const { slug } of order.lines) enroll(user, slug);
  return { status: 200, json: { data: { ...toOrder(order), invoice: { number: order.number.replace('ORD', 'INV') } } } };
}

function toCart(owner: string) {
  const lines = carts.get(owner) ?? [];
  const items = lines.map((line) => ({ type: 'course', ...line }));
  return { status: 'open', currency: 'DZD', items, total_minor: totalOf(lines), last_activity_at: iso(nowMs()) };
}

function toOrder({ number, lines, placedAtMs, paidAtMs }: Order) {
  const total = totalOf(lines);
  return {
    number,
    status: paidAtMs === null ? 'pending' : 'paid',
    currency: 'DZD',
    subtotal_minor: total,
    discount_minor: 0,
    tax_minor: 0,
    total_minor: total,
    placed_at: iso(placedAtMs),
    paid_at: paidAtMs === null ? null : iso(paidAtMs),
    items: lines.map(({ slug, ...line }) => ({ type: 'course', ...line, total_minor: line.unit_minor * line.quantity })),
  };
}

function totalOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { unit_minor, quantity }) => sum + unit_minor * quantity, 0);
}
