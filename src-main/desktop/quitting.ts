import { app, powerMonitor } from 'electron';

/** Time (ms) that closing down may take before the program ends all the same: nothing depends on it being clean. */
const END_WITHIN_MS = 2_000;

/** Knows whether the program is on its way out, and lets parts finish their work before it goes. */
export class Quitting {
  #started = false;
  #finished = false;
  readonly #tasks: (() => Promise<void>)[] = [];

  /** @param report told when a part failed to finish */
  constructor(private readonly report: (error: unknown) => void) {
    app.on('before-quit', () => (this.#started = true));
    app.on('will-quit', (event) => {
      if (this.#finished) return;
      event.preventDefault();
      void this.#finish();
    });
    // A terminal, a service manager or the end of a session asks for an orderly end.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit());
  }

  /** Follows the end of the computer's session. Once the app is ready. */
  watchSession(): void {
    powerMonitor.on('shutdown', () => this.quit());
  }

  isQuitting(): boolean {
    return this.#started;
  }

  /** Adds work to be done at the end; all of it together gets two seconds. */
  atEnd(task: () => Promise<void>): void {
    this.#tasks.push(task);
  }

  quit(): void {
    this.#started = true;
    app.quit();
  }

  async #finish(): Promise<void> {
    const limit = new Promise<void>((resolve) => setTimeout(resolve, END_WITHIN_MS));
    const all = Promise.allSettled(this.#tasks.map((task) => task())).then((results) => {
      for (const result of results) if (result.status === 'rejected') this.report(result.reason);
    });
    await Promise.race([all, limit]);
    // Not in the same turn: Electron does not take another quit while it is still telling about the first.
    setImmediate(() => {
      this.#finished = true;
      app.quit();
    });
  }
}
