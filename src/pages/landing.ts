import { readFileSync } from 'node:fs';
import type { HealthReport } from '../health/health.ts';
import { icon, mark } from './brand.ts';
import { contentSecurityPolicy, hashSource } from './content-security-policy.ts';
import { html, type Markup, trusted } from './html.ts';
import { pillarItem } from './landing-pillar.ts';
import type { Page } from './page.ts';
import { type PillarState, readPillarStates } from './pillar-state.ts';
import type { PublishedTag } from './published.ts';

const style = ['brand.css', 'landing.css', 'landing-hero.css', 'landing-status.css'].map(read).join('');

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': contentSecurityPolicy({ 'style-src': hashSource(style) }),
};

/** The front page: what this is, how to call it, and what works of it on this gateway now. */
export function landingPage(tags: readonly PublishedTag[], report: HealthReport): Page {
  const states = readPillarStates(tags, report);
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>TKAWEN API</title>
<meta name="description" content="One endpoint and one key for the seven clouds of TKAWEN.">
${icon}
<style>${trusted(style)}</style>
</head>
<body>
<header class="bar">
<a class="name" href="/" aria-current="page">${mark} TKAWEN API</a>
<nav aria-label="Site">
<a href="/docs">Reference</a>
<a href="#call">First call</a>
<a href="#status">What works</a>
</nav>
</header>
<main>
${hero}
${whatWorks(states)}
</main>
${footer(report)}
</body>
</html>
`;
  return { type: 'text/html', headers, body: Buffer.from(body.toString()) };
}

const hero = html`<div class="hero">
<section>
<h1><span>One endpoint.</span> <span>One key.</span> <span>Seven clouds.</span></h1>
<p>Identity, connect, pay, commerce, knowledge, logistics and developer: all of TKAWEN behind one address, described by one contract, opened by one Bearer key.</p>
<ul class="links">
<li><a class="main" href="/docs">Read the reference</a></li>
<li><a href="/openapi.json">openapi.json</a></li>
<li><a href="/openapi.yaml">openapi.yaml</a></li>
<li><a href="/v1/health">v1/health</a></li>
<li><a href="/llms.txt">llms.txt</a></li>
</ul>
</section>
<section id="call">
<h2>Make the first call</h2>
<pre tabindex="0" aria-label="Commands for the first call"><code><span class="quiet"># the address of this page</span>
export TKAWEN_BASE_URL=<span class="bright">https://…</span>
export TKAWEN_KEY=<span class="bright">sk_sandbox_…</span>

curl <span class="bright">"$TKAWEN_BASE_URL/v1/identity/me"</span> \\
  -H <span class="bright">"Authorization: Bearer $TKAWEN_KEY"</span></code></pre>
<p>It answers whose key this is, what it may do, and what is left of the month’s allowance. A sandbox key calls no real service and costs nothing.</p>
</section>
</div>`;

function whatWorks(states: readonly PillarState[]): Markup {
  const total = (field: 'published' | 'served' | 'sandboxOnly') => states.reduce((sum, state) => sum + state[field], 0);
  const [published, served, sandboxOnly] = [total('published'), total('served'), total('sandboxOnly')];
  return html`<section id="status">
<h2>What works here, and what does not</h2>
<p>On this gateway, as it sees itself now. Programs read the same at <a href="/v1/health">/v1/health</a>.</p>
<dl class="totals">
<div><dt>operations are connected, for every key</dt><dd>${served - sandboxOnly}</dd></div>
<div><dt>answer sandbox keys only, with the examples of the contract</dt><dd>${sandboxOnly}</dd></div>
<div><dt>are published, not served yet</dt><dd>${published - served}</dd></div>
</dl>
<ul class="pillars">
${states.map(pillarItem)}</ul>
</section>`;
}

function footer({ gateway, version, region, spec_sha256 }: HealthReport): Markup {
  return html`<footer>
<p>${gateway} ${version}, region ${region}. Contract <code>${spec_sha256.slice(0, 12)}</code>.</p>
<p>Free software under AGPL-3.0-or-later: <a href="https://github.com/tkawen/tkawen-api">source</a>. The contract is under Apache-2.0.</p>
<p><a href="https://developer.tkawen.com">Guides</a>, <a href="/.well-known/security.txt">security contact</a>.</p>
</footer>`;
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
