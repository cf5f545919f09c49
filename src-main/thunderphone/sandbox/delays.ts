export type Delays = {
  /** Resolves after that many milliseconds, or at once when all are cancelled. */
  wait(ms: number): Promise<void>;
  /** Ends every wait, so that a slow answer does not keep a closing server alive. */
  cancel(): void;
};

export function delays(): Delays {
  const pending = new Map<NodeJS.Timeout, () => void>();
  return {
    wait(ms) {
      if (ms <= 0) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          pending.delete(timer);
          resolve();
        }, ms);
        pending.set(timer, resolve);
      });
    },
    cancel() {
      for (const [timer, resolve] of pending) {
        clearTimeout(timer);
        resolve();
      }
      pending.clear();
    },
  };
}
