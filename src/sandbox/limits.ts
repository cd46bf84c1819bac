/** How much an account's sandbox holds at a time, or takes in a month (UTC). Each gateway enforces it; the contract publishes it. */
export const limits = {
  'connect.video_minutes': { most: 1_000, per: 'month', what: 'video minutes' },
  'connect.sms': { most: 100, per: 'month', what: 'SMS' },
  'connect.whatsapp': { most: 100, per: 'month', what: 'WhatsApp messages' },
  'connect.email': { most: 1_000, per: 'month', what: 'e-mails' },
  'commerce.stores': { most: 1, counts: { collection: 'commerce.stores', where: { status: 'active' } }, what: 'store' },
  'commerce.products': { most: 100, counts: { collection: 'commerce.products' }, what: 'products' },
  'commerce.orders': { most: 500, per: 'month', what: 'orders' },
  'knowledge.students': { most: 10, counts: { collection: 'knowledge.enrollments', distinct: 'student_id' }, what: 'students' },
  'knowledge.certificates': { most: 100, per: 'month', what: 'certificates' },
  'knowledge.ai_tutor': { most: 50, per: 'month', what: 'questions to the AI tutor' },
  'logistics.devices': { most: 2, counts: { collection: 'logistics.devices' }, what: 'devices' },
  'logistics.geofences': { most: 100, counts: { collection: 'logistics.geofences' }, what: 'geofences' },
  'logistics.shipments': { most: 10, per: 'month', what: 'shipments' },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

export type Limit = { readonly most: number; readonly what: string } & (
  | { readonly per: 'month' }
  | { readonly counts: { readonly collection: string; readonly where?: object; readonly distinct?: string } }
);

export function limitOf(name: LimitName): Limit {
  return limits[name];
}

/** When there is room again: with the next month, or with the next week, which begins empty. */
export function roomAgainAt(limit: Limit, now: Date): Date {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  if ('per' in limit) return new Date(Date.UTC(year, month + 1, 1));
  const daysToMonday = (8 - now.getUTCDay()) % 7 || 7;
  return new Date(Date.UTC(year, month, day + daysToMonday));
}
