/** The part of Redocly's rule API that our rules use; @redocly/cli ships no types of it. */
export interface Location {
  source: { absoluteRef: string };
  pointer: string;
  absolutePointer: string;
  child(path: string | number | (string | number)[]): Location;
  /** The same node, reported at its key instead of at its value. */
  key(): Location;
}

export interface Context {
  location: Location;
  type: { name: string; extensionsPrefix?: string };
  resolve(node: unknown, from?: string): { node?: unknown; location?: Location };
  report(problem: { message: string; location: Location }): void;
}

export type Visit = (node: unknown, context: Context) => void;

/** A rule as Redocly takes it: a function that makes one visitor per document. */
export type RedoclyRule = () => { [nodeType: string]: Visit };
