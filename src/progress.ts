/** Runs a step of the start. A step that takes longer than a second is announced, so that nobody looks at a silent screen. */
export type Progress = <T>(label: string, step: () => Promise<T>) => Promise<T>;

const patienceMs = 1_000;

export function createProgress(write: (line: string) => void): Progress {
  return async function progress(label, step) {
    const timer = setTimeout(() => write(`${label} …`), patienceMs);
    try {
      return await step();
    } finally {
      clearTimeout(timer);
    }
  };
}
