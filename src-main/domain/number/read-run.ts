import type { Dialable } from './reading';
import { readOne, type OneReading } from './read-one';
import type { Region } from './region';
import { isGlued, type Run } from './runs';

/** A stretch of text together with what it reads as. */
export interface ReadRun extends Run {
  readonly reading: OneReading;
  /** A part of a longer word, so never a number whatever its digits say. */
  readonly glued: boolean;
}

/** What all stretches of one text have in common. */
export interface RunContext {
  readonly text: string;
  readonly region: Region | null;
  /** Whether nothing can follow, as in readOne. */
  readonly complete: boolean;
}

export const readRun = (run: Run, { text, region, complete }: RunContext): ReadRun => ({
  ...run,
  reading: readOne(run.text, region, complete),
  glued: isGlued(text, run),
});

/** The numbers a stretch can be. */
export function optionsOf({ reading, glued }: ReadRun): readonly Dialable[] {
  if (glued) return [];
  return reading.kind === 'dialable' ? [reading] : reading.kind === 'choice' ? reading.options : [];
}

export const isNumber = (run: ReadRun): boolean => optionsOf(run).length > 0;
