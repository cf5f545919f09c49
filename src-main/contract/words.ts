// The words of one call: what a person does with its transcript beside reading it.
import * as v from 'valibot';
import { entryKey } from './scalars';

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const turns = v.strictObject({ from: place, count: v.pipe(place, v.minValue(1)) });

export const wordsCommands = {
  /** Copies the whole conversation as text, or some turns of it (null: all). The text is made by main. */
  'words.copy': { input: v.strictObject({ key: entryKey, turns: v.nullable(turns) }), output: v.null() },
  /** Removes the transcript from this computer; `history.fetchWords` brings it back as long as ThunderPhone has it. */
  'words.remove': { input: v.strictObject({ key: entryKey }), output: v.null() },
} as const;
