import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options?: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/** Between the two collections, ms: what came during the first has its turn. */
const PAUSE = 50;

/**
 * Collects this thread's garbage and gives the memory back to the system. It blocks the thread for some 10 to 30 ms, twice,
 * so it is for moments in which nobody waits. Node gives back nothing by itself as long as a thread has nothing to do, and
 * what a start leaves behind would be kept for as long as the program runs.
 */
export function giveBack(): void {
  const collect = collector();
  if (collect === null) return;
  // For a V8 before 12, which takes options for the wish to collect the young generation alone; the other has less to do.
  collect();
  // "Last resort" also shrinks the young generation, which is where most of it is; a plain collection does not.
  setTimeout(() => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' }), PAUSE).unref();
}

/** Null in a runtime that has no such collector; it keeps its memory. */
function collector(): Collect | null {
  // The flag shows the collector to contexts made after it: https://nodejs.org/api/v8.html#v8setflagsfromstringflags
  setFlagsFromString('--expose-gc');
  try {
    const found: unknown = runInNewContext('gc');
    return typeof found === 'function' ? (options) => void Reflect.apply(found, undefined, [options]) : null;
  } catch {
    return null;
  }
}
