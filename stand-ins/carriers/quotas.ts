/** So many calls in each window of the clock. */
export interface Quota {
  name: string;
  calls: number;
  seconds: number;
}

/** Counts a call, and tells what is left of each quota, and whether there was nothing left for it. */
export function createQuotas(quotas: readonly Quota[]) {
  const used = quotas.map(() => ({ window: 0, calls: 0 }));
  return (): { left: number[]; exceeded: boolean } => {
    let exceeded = false;
    const left = quotas.map(({ calls, seconds }, i) => {
      const state = used[i] ?? { window: 0, calls: 0 };
      const window = Math.floor(Date.now() / (seconds * 1000));
      if (state.window !== window) Object.assign(state, { window, calls: 0 });
      state.calls++;
      if (state.calls > calls) exceeded = true;
      return Math.max(0, calls - state.calls);
    });
    return { left, exceeded };
  };
}
