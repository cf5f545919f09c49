/** Runs something once a while has passed in which nothing happened. Keeps no thread alive. */
export class Quiet {
  readonly #ms: number;
  readonly #run: () => void;
  #timer: NodeJS.Timeout | null = null;

  /** @param ms how long nothing must have happened */
  constructor(ms: number, run: () => void) {
    this.#ms = ms;
    this.#run = run;
  }

  /** From now on the quiet is waited for; the waiting begins anew where there was some. */
  await(): void {
    if (this.#timer !== null) return this.disturb();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#run();
    }, this.#ms);
    this.#timer.unref();
  }

  /** Something happened: the waiting, if there is some, begins anew. */
  disturb(): void {
    this.#timer?.refresh();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
