import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects this thread's garbage and gives the memory back to the system. It blocks the thread for some 20 to 60 ms, so it
 * is for moments in which nobody waits. Node gives back nothing by itself as long as a thread has nothing to do, and what a
 * start leaves behind would be kept for as long as the program runs.
 */
export function giveBack(): void {
  // The flag shows the collector to contexts made after it: https://nodejs.org/api/v8.html#v8setflagsfromstringflags
  setFlagsFromString('--expose-gc');
  try {
    // "Last resort" also shrinks the young generation, which is where most of it is; a plain collection does not. The plain
    // one is for a V8 before 12, which takes options for the wish to collect the young generation alone.
    runInNewContext('gc(); gc({ type: "major", execution: "sync", flavor: "last-resort" })');
  } catch {
    // A runtime that has no such collector keeps its memory.
  }
}
