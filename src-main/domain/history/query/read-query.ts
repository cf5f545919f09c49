import { ANYTHING } from './history-query';
import { piecesOf } from './pieces';
import type { Listed, ReadQuery, Remark, RemarkKind } from './remark';
import { isPlainText, nearTerms } from './term-names';
import { quoted, termText } from './term-text';
import { termOf, type Term } from './terms';

/**
 * What was typed into the search field: terms as in `status:failed agent:"Night desk" longer:2m`, and words to look for.
 * A term that is not understood narrows nothing, a word before a colon that is no term is a word; both are remarked.
 */
export function readQuery(typed: string): ReadQuery {
  let query = ANYTHING;
  const remarks: Remark[] = [];
  const listed: Listed[] = [];
  const words: string[] = [];
  const pieces = piecesOf(typed);
  pieces.forEach((piece, index) => {
    const { name, behind, value, at } = piece;
    const remark = (kind: RemarkKind, text: string, mends: readonly string[], to = at.to): void =>
      void remarks.push({ kind, name, value, at: { from: at.from, to }, text, mends });
    const term = termOf(name);
    if (term === null) {
      words.push(piece.text);
      if (name !== '' && !isPlainText(name, behind)) remark('no_term', piece.text, mendsOfName(name, value));
      return;
    }
    const read = term.read(value, query);
    if ('query' in read) {
      query = read.query;
      if (term.field !== null && read.one !== undefined) listed.push({ field: term.field, name, value: read.one, at });
      return;
    }
    const text = behind.startsWith('"') ? `${name}:${quoted(value)}` : piece.text;
    if (value !== '') return remark(read.fault, text, mendsOfValue(name, term, value));
    // A space behind the colon is the commonest mistake: the next word is the value.
    const next = pieces[index + 1];
    const isValue = next?.name === '' && next.at.from > at.to && term.field === null && isRead(term, next.text);
    if (isValue) remark('no_value', text, [termText(name, next.text)], next.at.to);
    else remark('no_value', text, []);
  });
  return { query: { ...query, text: words.join(' ') }, remarks, listed };
}

const isRead = (term: Term, value: string): boolean => 'query' in term.read(value, ANYTHING);

function mendsOfValue(name: string, term: Term, value: string): readonly string[] {
  // Elsewhere several values stand behind one another.
  const several = value.split(',').map((one) => one.trim());
  if (several.length > 1 && term.shape === null && several.every((one) => isRead(term, one)))
    return [several.map((one) => termText(name, one)).join(' ')];
  return term
    .mend(value)
    .filter((one) => isRead(term, one))
    .map((one) => termText(name, one));
}

/** The value may be misspelt as well. */
const mendsOfName = (name: string, value: string): readonly string[] =>
  nearTerms(name).flatMap((near) => {
    const term = termOf(near);
    if (term === null) return [];
    const mends = isRead(term, value) ? [] : mendsOfValue(near, term, value);
    return mends.length > 0 ? mends : [termText(near, value)];
  });
