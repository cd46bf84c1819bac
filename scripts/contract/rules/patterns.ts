import { contractRule } from '../lint/rule.ts';
import { schemasOf } from '../lint/walk.ts';
import { slowness } from './linear-time.ts';
import { tokensOf } from './regex-positions.ts';

/** A pattern says what a whole value is, and a hostile value cannot make it slow. */
export const patterns = contractRule((contract, report) => {
  for (const { schema } of schemasOf(contract)) {
    const keys = schema
      .children('patternProperties')
      .map(([key]) => [key, schema.location.child(['patternProperties', key]).key()] as const);
    const own = schema.string('pattern');
    for (const [pattern, location] of own === undefined ? keys : [...keys, [own, schema.location.child('pattern')] as const]) {
      const fault = faultOf(pattern);
      if (fault) report(location, fault);
    }
  }
});

function faultOf(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    return `The pattern is not valid with the 'u' flag, which validators use: ${(error as Error).message}.`;
  }
  if (!isAnchored(pattern)) return "The pattern may match a part of the value: write '^…$', with alternatives inside a group.";
  const slow = slowness(pattern);
  return slow && `The pattern is not matched in linear time, because ${slow}: write it so that each text is read in one way.`;
}

function isAnchored(pattern: string): boolean {
  const tokens = tokensOf(pattern);
  let depth = 0;
  for (const token of tokens) {
    if (token.startsWith('(')) depth += 1;
    if (token === ')') depth -= 1;
    if (token === '|' && depth === 0) return false;
  }
  return tokens[0] === '^' && tokens.at(-1) === '$';
}
