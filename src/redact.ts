/** API keys, webhook secrets, JSON Web Tokens, and credentials in URLs, wherever a caller may have put them. */
const secrets =
  /\b(?:[sp]k_(?:live|sandbox|test)_|whsec_)[A-Za-z0-9_+/=-]+|\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_.-]*|(?<=:\/\/)[^\s/@]+:[^\s/@]+(?=@)/g;

/** The text with every secret in it replaced. */
export function redactSecrets(text: string): string {
  return text.replace(secrets, '[redacted]');
}
