/** Lets so many run at a time. The others wait for their turn. */
export function createGate(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async function enter(work) {
    if (running < places) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // A place goes from hand to hand, so that nobody who comes now takes it.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
