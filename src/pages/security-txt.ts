import type { Page } from './page.ts';

/** RFC 9116. It runs out within a year, as the RFC asks: midnight comes before the hour of `now`. */
export function securityTxtPage(now: Date): Page {
  const expires = new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), now.getUTCDate()));
  const lines = [
    'Contact: mailto:developers@tkawen.com',
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en, ar, fr',
    'Canonical: https://api.tkawen.com/.well-known/security.txt',
    'Policy: https://developer.tkawen.com/security',
  ];
  return {
    type: 'text/plain',
    headers: { 'Cache-Control': 'public, max-age=86400' },
    body: Buffer.from(`${lines.join('\n')}\n`),
  };
}
