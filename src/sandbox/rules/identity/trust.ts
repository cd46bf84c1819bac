import { createDraw } from '../../draw.ts';
import type { Resource, Rule, Schemas } from '../../resource.ts';

export const trustEvents: Resource<Schemas['TrustEvent']> = { collection: 'identity.trust.events' };

type Factor = 'transaction_history' | 'dispute_ratio' | 'identity_stability' | 'kyc_completeness';

const factors: readonly Factor[] = ['transaction_history', 'dispute_ratio', 'identity_stability', 'kyc_completeness'];

/** What a kind of event does to one of the factors. */
const effects: Readonly<Record<string, readonly [factor: Factor, points: number]>> = {
  order_completed: ['transaction_history', 2],
  order_cancelled: ['transaction_history', -1],
  payment_succeeded: ['transaction_history', 2],
  payment_failed: ['transaction_history', -2],
  refund_issued: ['transaction_history', -1],
  dispute_opened: ['dispute_ratio', -5],
  dispute_won: ['dispute_ratio', 5],
  dispute_lost: ['dispute_ratio', -10],
  chargeback: ['dispute_ratio', -20],
  identity_changed: ['identity_stability', -10],
};

const lowScore = 12;

/** Each person has a score of their own, which the events that were submitted raise and lower. */
export const trustScore: Rule<'identity.trust.get'> = async ({ path: { user_id: user }, wish }, world) => {
  const draw = createDraw(user);
  const scores = new Map(factors.map((name) => [name, wish === 'low' ? lowScore : 60 + draw.below(30)]));
  for (const { data } of await world.all(trustEvents)) {
    const [factor, points] = effects[data.type] ?? [];
    if (data.user_id === user && factor) scores.set(factor, clamp((scores.get(factor) ?? 0) + (points ?? 0)));
  }
  const values = [...scores.values()];
  return {
    user_id: user,
    trust_score: Math.round(values.reduce((sum, score) => sum + score, 0) / values.length),
    factors: [...scores].map(([name, score]) => ({ name, score })),
    computed_at: world.time(),
  };
};

function clamp(score: number): number {
  return Math.min(100, Math.max(0, score));
}
