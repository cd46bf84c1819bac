import { readFileSync } from 'node:fs';
import type { Contract } from '../contract/contract.ts';
import { icon, mark } from './brand.ts';
import { contentSecurityPolicy, hashSource } from './content-security-policy.ts';
import { html, type Markup, trusted } from './html.ts';
import { lastingPage, type Page } from './page.ts';
import { redocBundle, redocOptions } from './redoc.ts';

const style = read('brand.css') + read('docs.css');
const start = read('docs-start.js');

/** The reference: the contract and the program that shows it, in one page that loads nothing. */
export function docsPage({ document, published }: Contract): Page {
  const bundle = redocBundle();
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title} reference</title>
${icon}
<style>${trusted(style)}</style>
</head>
<body>
<header class="bar">
<a class="name" href="/">${mark} ${document.info.title}</a>
<nav aria-label="Site">
<a class="wide" href="/openapi.json">openapi.json</a>
<a class="wide" href="/openapi.yaml">openapi.yaml</a>
<a href="/#status">What works here</a>
</nav>
</header>
<main id="reference">
<p class="notice">The reference is being laid out. It takes a moment, and JavaScript. Without it, read <a href="/openapi.yaml">openapi.yaml</a>.</p>
</main>
${dataElement('contract', published.json.toString())}
${dataElement('options', JSON.stringify(redocOptions))}
<script>${trusted(bundle)}</script>
<script>${trusted(start)}</script>
</body>
</html>
`;
  return lastingPage('text/html', Buffer.from(body.toString()), {
    'Content-Security-Policy': contentSecurityPolicy({
      'script-src': `${hashSource(bundle)} ${hashSource(start)}`,
      // Redoc searches in a worker, which it makes of a text of its own.
      'worker-src': 'blob:',
      // Redoc writes its styles as it goes.
      'style-src': "'unsafe-inline'",
      'img-src': "'self' data:",
      'connect-src': "'none'",
    }),
  });
}

/** In JSON, `<` occurs in strings alone. Escaped, nothing in the data can end the element. */
function dataElement(id: string, json: string): Markup {
  return html`<script type="application/json" id="${id}">${trusted(json.replaceAll('<', '\\u003c'))}</script>`;
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
