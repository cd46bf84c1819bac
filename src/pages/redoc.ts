import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { redocTheme } from './redoc-theme.ts';

/** The bundle shows this picture of its maker. Without one, it shows only the words. */
const makersLogo = 'https://cdn.redoc.ly/redoc/logo-mini.svg';
const noPicture = 'data:,';

export const redocOptions = {
  // The height of the bar above.
  scrollYOffset: 56,
  disableSearch: false,
  nativeScrollbars: true,
  hideLoading: true,
  sortRequiredPropsFirst: true,
  jsonSamplesExpandLevel: 3,
  hideSchemaPattern: true,
  maxDisplayedEnumValues: 12,
  downloadUrls: [
    { title: 'JSON', url: '/openapi.json' },
    { title: 'YAML', url: '/openapi.yaml' },
  ],
  theme: redocTheme,
};

/**
 * Redoc, ready to stand in a `<script>`: it asks no other host for anything, and no text in it ends the element.
 * @throws Error when the bundle is not the one that this was written for.
 */
export function redocBundle(): string {
  const bundle = readFileSync(fileURLToPath(import.meta.resolve('redoc/bundles/redoc.standalone.js')), 'utf8');
  if (!bundle.includes(makersLogo))
    throw new Error('This Redoc takes its logo from elsewhere: see what else it loads, and where from.');
  // Both occur in strings and patterns alone, where a backslash changes nothing.
  return bundle.replaceAll(makersLogo, noPicture).replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
}
