import { formatAsTyped, isFormattable } from './as-typed';
import { foldCharacters } from './characters';
import { readNumber } from './read-number';
import type { Dialable, Refused } from './reading';
import type { Region } from './region';

/** What to put into the number field for a pasted text or an opened link. */
export type Paste =
  /** The text for the field; reading it gives what reading the pasted text gave. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly options: readonly Dialable[] }
  /** Nothing to dial. `text` is what can be shown of the paste. */
  | { readonly kind: 'refused'; readonly text: string; readonly refusal: Refused };

const LONGEST_SHOWN = 80;

/** Cleans a paste that replaces the whole field. Parts of numbers stay parts; links and texts become their number. */
export function cleanPaste(text: string, region: Region | null): Paste {
  const reading = readNumber(text, region);
  switch (reading.kind) {
    case 'empty':
      return { kind: 'text', text: '' };
    case 'dialable':
      return { kind: 'text', text: textFor(reading, text, region) };
    case 'incomplete':
      return { kind: 'text', text: formatAsTyped(shown(text), region) };
    case 'choice':
      return { kind: 'choice', options: reading.options };
    case 'refused':
      return { kind: 'refused', text: shown(text), refusal: reading };
  }
}

// A plain number keeps the form it had; anything else is shown with its country code, which leaves no doubt.
function textFor(reading: Dialable, pasted: string, region: Region | null): string {
  const plain = shown(pasted);
  if (!isFormattable(plain)) return reading.international;
  const formatted = formatAsTyped(plain, region);
  const again = readNumber(formatted, region);
  return again.kind === 'dialable' && again.e164 === reading.e164 ? formatted : reading.international;
}

function shown(text: string): string {
  const folded = foldCharacters(text.slice(0, LONGEST_SHOWN));
  return folded.ok ? folded.value.replace(/\s+/g, ' ').trim() : '';
}
