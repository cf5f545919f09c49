import type { OnOddity } from './sift';

const MOST_REMEMBERED = 200;

/** Passes each note on once: lists are read every few seconds, and the same row is odd each time. */
export function tellOnce(tell: OnOddity): OnOddity {
  const told = new Set<string>();
  return (note) => {
    if (told.has(note) || told.size >= MOST_REMEMBERED) return;
    told.add(note);
    tell(note);
  };
}
