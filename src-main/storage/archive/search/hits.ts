import { endReasonText } from '../../../domain/call/end-reason';
import type { HistoryEntry } from '../../../domain/history/history-entry';
import type { Hit } from '../../../history/ports';
import { fold } from '../../search/fold';

/** Characters shown before and after a hit. */
const BEFORE = 36;
const AFTER = 72;

/** What was typed, as pieces that a text can hold; the longest first, since it says most. */
export const soughtIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/"([^"]*)"?|[^\s"]+/g)].map((piece) => fold(piece[1] ?? piece[0])))]
    .filter((piece) => piece !== '')
    .sort((a, b) => b.length - a.length);

/** Where the row itself does not show why a call was found: the first place that does. */
export function hitOf(entry: HistoryEntry, sought: readonly string[], turnsJson: string | undefined): Hit | null {
  if (sought.length === 0) return null;
  const shown = fold(`${entry.agentName} ${entry.from ?? ''} ${entry.to ?? ''}`);
  const hidden = sought.filter((piece) => !shown.includes(piece));
  const texts: readonly (readonly [Hit['field'], string])[] = [
    ['note', entry.note],
    ...entry.tags.map((tag) => ['tag', tag] as const),
    ['summary', entry.summary ?? ''],
    ['end_reason', endReasonText(entry.endReason)],
  ];
  for (const piece of hidden) {
    for (const [field, text] of texts) {
      const hit = around(text, piece);
      if (hit) return { field, startMs: null, ...hit };
    }
    const said = turnsJson === undefined ? null : inTurns(turnsJson, piece);
    if (said) return said;
  }
  return null;
}

interface Turn {
  readonly content: string;
  readonly startMs: number | null;
}

function inTurns(json: string, piece: string): Hit | null {
  // Folding costs far more than looking: most transcripts are looked through once, as they are.
  const turns = JSON.parse(json) as readonly Turn[];
  for (const { content, startMs } of turns) {
    const hit = around(content, piece);
    if (hit) return { field: 'transcript', startMs, ...hit };
  }
  return null;
}

/** Looks for a word that begins with the piece; if there is none, for the piece anywhere. */
function around(text: string, piece: string): Pick<Hit, 'before' | 'match' | 'after'> | null {
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? beginsAt(lower, piece) : -1;
  if (plain >= 0) return cut(text, plain, piece.length);
  // Folded letters need not be as many as the text's, so the place is found word by word.
  for (const word of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (fold(word[0]).startsWith(piece)) return cut(text, word.index, word[0].length);
  }
  return null;
}

function beginsAt(text: string, piece: string): number {
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

function cut(text: string, at: number, length: number): Pick<Hit, 'before' | 'match' | 'after'> {
  const from = Math.max(0, at - BEFORE);
  const to = Math.min(text.length, at + length + AFTER);
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, at),
    match: text.slice(at, at + length),
    after: text.slice(at + length, to) + (to < text.length ? '…' : ''),
  };
}
