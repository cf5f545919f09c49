import type { Database } from '../../driver';

/** The index keeps the beginnings of words up to this length; those it finds at once (`prefix` in the first migration). */
const KEPT_BEGINNING = 5;
/** Of a longer beginning few words are to be expected; of more than these the index looks for itself. */
const MOST = 24;
/** Comes after nothing and before every character that words have. */
const RIGHT_AFTER = '!';

/** The words of the index that begin with what was typed; null: too many, or found at once as they are. */
export type Endings = (beginning: string) => readonly string[] | null;

/** For where it is of no matter how long the first finds take. */
export const asTyped: Endings = () => null;

/**
 * Looks up the words that begin with one, so that they can be asked for by name. For a beginning that it does not keep, the
 * index would first put the finds of all its words together, all of them, and only then give the first: 10 to 20 ms for
 * a word that a third of a million calls have, however few are wanted.
 */
export function endingsIn(database: Database): Endings {
  // By place, not by word: the latter counts all places of a word before it tells it
  // (https://www.sqlite.org/fts5.html, "The fts5vocab Virtual Table Module").
  database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab ('main', 'words', 'instance')`);
  const firstFrom = (least: string): string | null => {
    const row = database.get('SELECT term FROM temp.places WHERE term >= ? LIMIT 1', least);
    return row === undefined ? null : String(row['term']);
  };
  return (beginning) => {
    if (beginning.length <= KEPT_BEGINNING) return null;
    const words: string[] = [];
    let next = firstFrom(beginning);
    while (next?.startsWith(beginning) === true) {
      words.push(next);
      if (words.length > MOST) return null;
      next = firstFrom(`${next}${RIGHT_AFTER}`);
    }
    return words;
  };
}
