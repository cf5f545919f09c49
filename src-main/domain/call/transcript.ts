/** One turn of a transcript (API notes 3.7). Offsets are ms from the start of the call; text is never markup. */
export interface TranscriptTurn {
  readonly role: string;
  readonly content: string;
  readonly startMs: number | null;
  readonly endMs: number | null;
}

export interface Transcript {
  readonly fetchedAt: number;
  readonly turns: readonly TranscriptTurn[];
}

/** The words of a call may come a while after its end (API notes 12), ms; what is empty then stays so. */
export const WORDS_RIPE_MS = 3 * 60_000;
