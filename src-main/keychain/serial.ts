/** Runs tasks one after the other, in the order given. A task that rejects does not stop the next. */
export class Serial {
  #last: Promise<void> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    // Only that it is over is kept, not what came of it: that may be a secret.
    this.#last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }
}
