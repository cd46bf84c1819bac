import { conflict } from '../contract/refusal.ts';
import type { Routes } from '../contract/serve.ts';
import { newId, now, pick } from '../contract/store.ts';

const stated = ['first_name', 'last_name', 'date_of_birth'];

/** The registry: who has a number that ends in 0 is not in it. A trust score moves with what was told of a person. */
export const identity: Routes = {
  'POST /v1/verify': ({ json }) => {
    const verified = !String(json['national_id']).endsWith('0');
    return {
      status: 200,
      json: {
        session_id: newId('sess'),
        verified,
        match_score: verified ? 0.97 : 0.12,
        verified_fields: verified ? stated : [],
        trust_score: verified ? 78 : 20,
      },
    };
  },
  'GET /v1/trust/{user_id}': ({ own, params }) => {
    const bad = [...own('trust').values()].filter(
      ({ user_id, type }) => user_id === params['user_id'] && /disput|chargeback|failed/.test(String(type)),
    );
    const score = Math.max(0, 80 - 10 * bad.length);
    const factors = ['transaction_history', 'dispute_ratio', 'identity_stability', 'kyc_completeness'];
    return {
      status: 200,
      json: {
        user_id: params['user_id'],
        trust_score: score,
        factors: factors.map((name) => ({ name, score })),
        computed_at: now(),
      },
    };
  },
  'POST /v1/trust/events': ({ own, json }) => {
    const events = own('trust');
    const { reference, type } = json;
    const isTold = [...events.values()].some((event) => event['type'] === type && event['reference'] === reference);
    if (reference !== undefined && isTold) throw conflict('This has been told already.');
    const created_at = now();
    const event = {
      trust_event_id: newId('te'),
      ...pick(json, 'user_id', 'type', 'reference', 'amount', 'currency'),
      occurred_at: json['occurred_at'] ?? created_at,
      metadata: json['metadata'] ?? {},
      created_at,
    };
    events.set(event.trust_event_id, event);
    return { status: 201, json: event };
  },
};
