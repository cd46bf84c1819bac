/** Waits for answers, for no longer than it is allowed to. */
export interface Patience {
  /** @throws Error when there is no answer in time, and what `end` is told. */
  within<T>(answer: Promise<T>): Promise<T>;
  /** Nobody waits any longer. */
  end(reason: unknown): void;
}

interface Wait {
  sinceMs: number;
  giveUp(reason: unknown): void;
}

/** All that wait share one timer: they have the same time, so that the first to come is the first to be late. */
export function createPatience(mostMs: number): Patience {
  const waits = new Set<Wait>();
  let timer: NodeJS.Timeout | undefined;

  /** At the end of the time the sockets are read once more: an answer that only waits for this process to read it is not late. */
  function lookIn(delayMs: number): void {
    timer = setTimeout(() => setImmediate(look), delayMs);
  }

  function look(): void {
    timer = undefined;
    const nowMs = performance.now();
    for (const wait of waits) {
      const leftMs = wait.sinceMs + mostMs - nowMs;
      if (leftMs > 0) {
        lookIn(leftMs);
        return;
      }
      waits.delete(wait);
      wait.giveUp(new Error(`There was no answer within ${mostMs} ms.`));
    }
  }

  return {
    within(answer) {
      return new Promise((resolve, reject) => {
        const wait = { sinceMs: performance.now(), giveUp: reject };
        waits.add(wait);
        if (!timer) lookIn(mostMs);
        answer.finally(() => waits.delete(wait)).then(resolve, reject);
      });
    },
    end(reason) {
      clearTimeout(timer);
      timer = undefined;
      for (const { giveUp } of waits) giveUp(reason);
      waits.clear();
    },
  };
}
