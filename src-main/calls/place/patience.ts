import type { Attempt } from '../../domain/call/attempt';
import type { AttemptBook } from '../book/attempt-book';
import type { Timers } from '../ports';
import type { Placed } from './placing';

/** How long a press holds the dialer for its outcome. After that the person can dial on while the request runs. */
const PATIENCE_MS = 3_000;

/** The outcome of a request, or how its attempt stands when that takes too long. */
export function outcomeOrPatience(
  { attempt, outcome }: Placed,
  { book, timers }: { readonly book: AttemptBook; readonly timers: Timers },
): Promise<Attempt> {
  return new Promise((resolve) => {
    const cancel = timers.after(PATIENCE_MS, () => {
      resolve(book.get(attempt.id) ?? attempt);
    });
    void outcome.then((known) => {
      cancel();
      resolve(known);
    });
  });
}
