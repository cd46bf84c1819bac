import { html, type Markup } from './html.ts';
import type { PillarState } from './pillar-state.ts';

const words: Record<string, { short: string; long: string }> = {
  ok: { short: 'Working', long: 'All that stands behind it answers.' },
  degraded: { short: 'Degraded', long: 'A part of it is unwell, or not connected.' },
  down: { short: 'Down', long: 'No service behind it answers.' },
  not_configured: { short: 'Sandbox only', long: 'No service is connected on this gateway.' },
};

const upstreamWords: Record<string, string> = {
  ok: 'working',
  degraded: 'unwell',
  down: 'down',
  not_configured: 'not connected',
};

/** One pillar: how it is doing, what of it is served, and which services stand behind it. */
export function pillarItem(state: PillarState): Markup {
  const { pillar, description, status, upstreams, planned } = state;
  const { short, long } = words[status] ?? { short: status, long: 'This page has no words for it.' };
  return html`<li class="pillar">
<div>
<h3>${pillar}</h3>
<p class="about">${description}</p>
</div>
<div>
<p><strong class="status ${statusClass(status)}">${short}</strong> ${long}</p>
<p>${counts(state)}</p>
${planned.length > 0 ? plannedList(state) : ''}
</div>
${upstreams.length > 0 ? html`<ul class="upstreams" aria-label="Services behind ${pillar}">${upstreams.map(upstreamItem)}</ul>` : ''}
</li>
`;
}

function counts({ published, served, sandboxOnly }: PillarState): Markup {
  const reach =
    sandboxOnly === 0 ? '' : sandboxOnly === served ? ', to sandbox keys only' : `, ${sandboxOnly} of them to sandbox keys only`;
  return html`<b>${published}</b> operations published, <b>${served}</b> served${reach}.`;
}

function upstreamItem({ name, status, checked_at }: PillarState['upstreams'][number]): Markup {
  const checked = checked_at ? html`<time datetime="${checked_at}">${checked_at.slice(11, 16)} UTC</time>` : '';
  return html`<li class="${statusClass(status)}"><span class="service">${name}</span> ${upstreamWords[status] ?? status} ${checked}</li>`;
}

function plannedList({ pillar, planned }: PillarState): Markup {
  const items = planned.map(({ id, method, path }) => html`<li><code>${id}</code> <small>${method} ${path}</small></li>`);
  return html`<details class="planned">
<summary>${planned.length} published, not served yet<span class="hidden"> in ${pillar}</span></summary>
<ul>${items}</ul>
</details>`;
}

/** A status that was added after this page was written looks like an absent one. */
function statusClass(status: string): string {
  return words[status] && status !== 'not_configured' ? status : 'absent';
}
