import { basename } from 'node:path';

/** The bundler reads a file that `externalValue` names as text, which breaks what is not text. The bundle keeps the file's name instead. */
export default function bundlePlugin() {
  return { id: 'bundle', preprocessors: { oas3: { 'example-files': () => ({ Example: { enter: hide } }) } } };
}

function hide(example: Record<string, unknown>): void {
  const { externalValue } = example;
  if (typeof externalValue !== 'string') return;
  delete example['externalValue'];
  example['x-example-file'] = basename(externalValue);
}
