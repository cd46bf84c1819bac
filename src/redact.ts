/**
 * API keys, webhook secrets, JSON Web Tokens, and credentials in URLs, wherever a caller may have put them: in the middle of a word,
 * or percent-encoded. No part of it is searched twice, since callers choose the text.
 */
const secrets = new RegExp(
  [
    /[sp]k_(?:live|sandbox|test)_[\w%-]+/,
    /whsec_[\w+/=%-]+/,
    /eyJ[\w.-]+/,
    /(?<=:\/\/)[^\s/"]+(?=@)/,
    /(?<=(?::|%3[aA])%2[fF]%2[fF])(?:(?!%2[fF])[^\s/"])+(?=@|%40)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Each of those has one of these in it. Most texts have none, and need not be searched. */
const traces = ['_live_', '_sandbox_', '_test_', 'whsec_', 'eyJ', '@', '%40'];

/** The text with every secret in it replaced. */
export function redactSecrets(text: string): string {
  return traces.some((trace) => text.includes(trace)) ? text.replace(secrets, '[redacted]') : text;
}
