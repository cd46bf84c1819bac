import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';
import { type Place, type PolicyStanding, reservationMs, type Spending, standingOf } from './spending.ts';
import { assess, type Window, windowAt } from './window.ts';

/** Counts in this process, as Redis does it for many. What is counted longest ago is forgotten first, so that memory is bounded. */
export interface LocalCounts {
  take(spending: Spending): PolicyStanding[];
  /** Gives a reserved place to what has come into being. */
  hold(place: Place, id: string, until: Date): void;
  release(placesKey: string, id: string): void;
}

const mostWindows = 50_000;
const mostPlaces = 20_000;

export function createLocalCounts(clock: Clock): LocalCounts {
  const windows = new LRUCache<string, Window>({ max: mostWindows });
  const placesByKey = new LRUCache<string, Map<string, number>>({ max: mostPlaces });

  /** The places that are taken now; those whose time is over are given back. */
  function placesAt(key: string, nowMs: number): Map<string, number> {
    const places = placesByKey.get(key) ?? new Map<string, number>();
    for (const [id, untilMs] of places) if (untilMs <= nowMs) places.delete(id);
    return places;
  }

  function standingOfPlaces(place: Place, nowMs: number): PolicyStanding {
    const places = placesAt(place.key, nowMs);
    const waitMs = places.size < place.limit ? 0 : Math.max(1, Math.min(...places.values(), nowMs + 60_000) - nowMs);
    return standingOf(place, places.size, 0, waitMs);
  }

  function setPlace(key: string, id: string, untilMs: number): void {
    placesByKey.set(key, (placesByKey.get(key) ?? new Map<string, number>()).set(id, untilMs));
  }

  return {
    take({ cost, counters, place }) {
      const nowMs = clock.now().getTime();
      const rolled = counters.map((counter) => {
        const windowMs = counter.windowSeconds * 1000;
        const { window, elapsedMs } = windowAt(windows.get(counter.key), nowMs, windowMs);
        const { used, resetMs, waitMs } = assess(window, elapsedMs, windowMs, counter.limit, cost);
        return { key: counter.key, window, standing: standingOf(counter, used, resetMs, waitMs) };
      });
      const standings = rolled.map(({ standing }) => standing);
      if (place) standings.push(standingOfPlaces(place, nowMs));
      if (standings.some(({ waitMs }) => waitMs > 0)) return standings;

      for (const { key, window } of rolled) windows.set(key, { ...window, current: window.current + cost });
      if (place) setPlace(place.key, place.reservation, nowMs + reservationMs);
      return standings.map((standing) => ({ ...standing, used: standing.used + (standing.windowSeconds ? cost : 1) }));
    },
    hold({ key, reservation }, id, until) {
      placesByKey.get(key)?.delete(reservation);
      setPlace(key, id, until.getTime());
    },
    release(placesKey, id) {
      placesByKey.get(placesKey)?.delete(id);
    },
  };
}
