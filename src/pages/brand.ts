import { html, trusted } from './html.ts';

/** The colours of the brand that scripts need; stylesheets have them in brand.css. */
export const colours = {
  ink: '#1d4ed8',
  inkBright: '#3b82f6',
  success: '#047857',
  warning: '#b45309',
  error: '#b91c1c',
  violet: '#7c3aed',
  slate50: '#f8fafc',
  slate100: '#f1f5f9',
  slate200: '#e2e8f0',
  slate300: '#cbd5e1',
  slate600: '#475569',
  slate700: '#334155',
  slate800: '#1e293b',
  slate900: '#0f172a',
} as const;

/** Nothing is downloaded: a font that the reader does not have gives way to the next. */
export const fonts = {
  text: "Inter, Cairo, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  code: "'JetBrains Mono', ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
} as const;

const markSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="${colours.ink}"/><path d="M8 10h16M16 10v13" stroke="#fff" stroke-width="3.5" stroke-linecap="round"/><circle cx="24" cy="22" r="2.2" fill="#93c5fd"/></svg>`;

export const mark = trusted(markSvg);
export const icon = html`<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(markSvg)}">`;
