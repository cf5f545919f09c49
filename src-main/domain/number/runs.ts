/** A stretch of text that may be one number: digits and what people write between them. */
export interface Run {
  readonly text: string;
  readonly start: number;
  /** Index after its last character. */
  readonly end: number;
}

const STRETCH = /[+\d ().\-~[\]]*\d[+\d ().\-~[\]]*/g;
const BEFORE_PLUS = /(?=[([]?\+)/;

/** All stretches of a text in order, trimmed. A plus starts a new one, since it can only stand in front. */
export function findRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(STRETCH)) {
    let offset = match.index;
    for (const piece of match[0].split(BEFORE_PLUS)) {
      const run = trimmed(piece, offset);
      if (run !== null) runs.push(run);
      offset += piece.length;
    }
  }
  return runs;
}

function trimmed(piece: string, offset: number): Run | null {
  if (!/\d/.test(piece)) return null;
  const lead = /^[ .\-~)\]]*/.exec(piece)?.[0].length ?? 0;
  const text = piece.slice(lead).replace(/[ .\-~([]+$/, '');
  return { text, start: offset + lead, end: offset + lead + text.length };
}

// A letter or a sign of an identifier right before, or a letter right after, makes the digits part of a word.
const WORD_BEFORE = /[\p{L}\p{N}_@=&?+]$/u;
const WORD_AFTER = /^-?[\p{L}_@=]/u;

/** Whether a run is a part of something longer, such as an order number "A2125550142" or a broken "++1212". */
export function isGlued(text: string, run: Run): boolean {
  const before = text.slice(Math.max(0, run.start - 2), run.start);
  // "T+49 30 123456": a plus starts a number even right after a letter.
  const startsFresh = /^[([]?\+/.test(run.text) && !/\+$/.test(before);
  return (!startsFresh && WORD_BEFORE.test(before)) || WORD_AFTER.test(text.slice(run.end, run.end + 3));
}

export const digitsIn = (text: string): string => text.replace(/\D/g, '');
