import type { Context, Location } from './redocly.ts';

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A place in the contract's files: a value, and where it stands. Steps down follow `$ref`. */
export class YamlNode {
  readonly value: unknown;
  readonly location: Location;
  /** Whether a `$ref` led here. */
  readonly referenced: boolean;
  /** The keywords written next to the `$ref` that led here, which hold as well. */
  readonly beside: YamlNode | undefined;
  readonly #resolve: Context['resolve'];

  constructor(value: unknown, location: Location, resolve: Context['resolve'], referenced = false, beside?: YamlNode) {
    this.value = value;
    this.location = location;
    this.referenced = referenced;
    this.beside = beside;
    this.#resolve = resolve;
  }

  /** Undefined when there is no such child, or when its `$ref` leads nowhere: that is for Redocly to report. */
  get(key: string | number): YamlNode | undefined {
    if (typeof this.value !== 'object' || this.value === null || !Object.hasOwn(this.value, key)) return undefined;
    const value = (this.value as JsonObject)[key];
    const location = this.location.child(key);
    if (!isObject(value) || typeof value['$ref'] !== 'string') return new YamlNode(value, location, this.#resolve);

    const { $ref, ...siblings } = value;
    const target = this.#resolve({ $ref }, this.location.source.absoluteRef);
    if (target.node === undefined || !target.location) return undefined;
    const beside = Object.keys(siblings).length > 0 ? new YamlNode(siblings, location, this.#resolve) : undefined;
    return new YamlNode(target.node, target.location, this.#resolve, true, beside);
  }

  /** The members of an object, or the items of an array with their index. */
  entries(): [string, YamlNode][] {
    if (typeof this.value !== 'object' || this.value === null) return [];
    return Object.keys(this.value).flatMap((key) => {
      const node = this.get(key);
      return node ? [[key, node] as [string, YamlNode]] : [];
    });
  }

  /** The child at `key`, when it is of this type. */
  string(key: string): string | undefined {
    const value = this.get(key)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  has(...keys: string[]): boolean {
    const value = this.value;
    return isObject(value) && keys.some((key) => Object.hasOwn(value, key));
  }

  children(key: string): [string, YamlNode][] {
    return this.get(key)?.entries() ?? [];
  }
}
