const rounds = 5;
const callsPerRound = 100_000;

/** The median, over rounds, of the mean time of one call. The first round warms up and does not count. */
export function medianMicroseconds(call: () => void): number {
  const means = Array.from({ length: rounds + 1 }, () => {
    const started = performance.now();
    for (let i = 0; i < callsPerRound; i++) call();
    return ((performance.now() - started) * 1000) / callsPerRound;
  });
  return median(means.slice(1));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function print(what: string, value: number, unit: string): void {
  console.log(`${what.padEnd(48)} ${value.toFixed(3).padStart(12)} ${unit}`);
}

/** As `medianMicroseconds`, for what answers later. */
export async function medianMicrosecondsAsync(call: () => Promise<unknown>, calls = callsPerRound): Promise<number> {
  const means: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    for (let i = 0; i < calls; i++) await call();
    means.push(((performance.now() - started) * 1000) / calls);
  }
  return median(means.slice(1));
}
