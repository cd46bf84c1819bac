import { LRUCache } from 'lru-cache';

/** What a carrier tells to all callers alike and seldom changes: its places, its tariffs. */
export interface Memory {
  /** What `load` gave last, if that is no older than `seconds`. Those who ask while it loads wait for the same answer. */
  get<T>(key: string, seconds: number, load: () => Promise<T>): Promise<T>;
}

const mostKept = 2_000;

export function createMemory(): Memory {
  const kept = new LRUCache<string, { value: unknown }>({ max: mostKept });
  const loading = new Map<string, Promise<unknown>>();

  function begin<T>(key: string, seconds: number, load: () => Promise<T>): Promise<T> {
    const value = load()
      .then((loaded) => {
        kept.set(key, { value: loaded }, { ttl: seconds * 1000 });
        return loaded;
      })
      .finally(() => loading.delete(key));
    loading.set(key, value);
    return value;
  }

  return {
    async get<T>(key: string, seconds: number, load: () => Promise<T>) {
      const found = kept.get(key);
      if (found) return found.value as T;
      try {
        const shared = loading.get(key);
        if (shared) return (await shared) as T;
      } catch {
        // The one that it was loaded for may have left, and taken the call along: it is made once more.
      }
      return (loading.get(key) as Promise<T> | undefined) ?? begin(key, seconds, load);
    },
  };
}
