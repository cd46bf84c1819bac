import { createHash } from 'node:crypto';
import { createDraw } from '../../draw.ts';
import type { Rule } from '../../resource.ts';

const facts = ['national_id', 'first_name', 'last_name', 'date_of_birth'];

/** Everybody is who they say, but for those whom the caller asks for. Nothing of it is kept. */
export const verify: Rule<'identity.verify'> = ({ body, wish }, world) => {
  const [matchScore, matching] =
    wish === 'no_match'
      ? [0.08, []]
      : wish === 'partial_match'
        ? [0.61, facts.filter((fact) => fact !== 'last_name')]
        : [0.97, facts];
  const verified = matching.length === facts.length;
  const person = createHash('sha256').update(`${body.country} ${body.national_id}`).digest('hex');
  return {
    session_id: world.draw.id('sess'),
    verified,
    match_score: matchScore,
    verified_fields: matching,
    trust_score: (verified ? 60 : 20) + createDraw(person).below(40),
  };
};
