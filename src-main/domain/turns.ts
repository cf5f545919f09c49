/** Lets work on one thing run one after the other, in the order in which it was asked for. */
export class Turns<Key> {
  private readonly last = new Map<Key, Promise<unknown>>();

  /** What `run` throws is its own caller's; the next turn comes all the same. */
  take<T>(key: Key, run: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(run);
    const over = turn.then(
      () => undefined,
      () => undefined,
    );
    this.last.set(key, over);
    void over.then(() => {
      if (this.last.get(key) === over) this.last.delete(key);
    });
    return turn;
  }
}
