import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A function of a CPU profile. Native ones have no address. */
export interface CallFrame {
  functionName: string;
  url: string;
  /** From 0. */
  lineNumber: number;
}

const outside: Readonly<Record<string, string>> = {
  '(program)': 'outside JavaScript: sockets, HTTP parser',
  '(garbage collector)': 'garbage collection',
  '(idle)': 'idle',
};

/** The part of the program to which a function belongs; undefined for a native one, which belongs to its caller. */
export function placeOf({ functionName, url }: CallFrame, root: string): string | undefined {
  if (url === '') return outside[functionName];
  if (url.startsWith('node:')) return nodePlace(url);
  if (!url.startsWith('file:') && !url.startsWith('/')) return undefined;
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return inPackage ?? ownPlace(relative(root, path));
}

/** A file of the pipeline is a stage. Elsewhere in `src`, a folder is a part. */
function ownPlace(path: string): string {
  return path.startsWith('src/pipeline/') ? path : path.replace(/^(src\/[^/]+)\/.*/, '$1');
}

/** `node:internal/streams/readable` is `node:streams`, and `node:_http_server` is `node:http`. */
function nodePlace(url: string): string {
  const name = url.replace(/^node:(?:internal\/)?/, '').replace(/\/.*/, '');
  return `node:${name.replace(/^_([a-z]+)_.*/, '$1')}`;
}

export function isOwn(place: string): boolean {
  return place.startsWith('src/');
}
