/** Notes which keys are used, and writes it down now and then: a write for each call would be too dear. */
export interface LastUsed {
  note(keyId: string, now: Date): void;
  /** Writes what is left. */
  close(): Promise<void>;
}

export interface LastUsedOptions {
  write(uses: ReadonlyMap<string, Date>): Promise<void>;
  onError(error: unknown): void;
}

const intervalMs = 30_000;

export function createLastUsed({ write, onError }: LastUsedOptions): LastUsed {
  let uses = new Map<string, Date>();

  async function flush(): Promise<void> {
    if (uses.size === 0) return;
    const taken = uses;
    uses = new Map();
    try {
      await write(taken);
    } catch (error) {
      onError(error);
      uses = new Map([...taken, ...uses]);
    }
  }

  const timer = setInterval(() => void flush(), intervalMs);
  timer.unref();
  return {
    note: (keyId, now) => void uses.set(keyId, now),
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
