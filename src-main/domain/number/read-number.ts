import { foldCharacters } from './characters';
import { withNote } from './dialable';
import { readLink } from './link';
import { decodeEscapes, hasEscape } from './percent';
import { readPlain } from './read-plain';
import type { NumberReading } from './reading';
import { refuse } from './refusal';
import type { Region } from './region';

/** More characters than any number, link or line with numbers needs. */
export const LONGEST_INPUT = 1_000;

/**
 * Reads whatever a person typed or pasted: the one number it holds, a choice, or a refusal that says why. `region`
 * is where numbers without a country code are; null when that is not known. Quick enough for every key press.
 */
export function readNumber(text: string, region: Region | null): NumberReading {
  if (text.length > LONGEST_INPUT) return refuse('input_too_long');
  const folded = foldCharacters(text);
  if (!folded.ok) return refuse(folded.error);
  const trimmed = folded.value.trim();
  if (trimmed === '') return { kind: 'empty' };

  const link = readLink(trimmed);
  switch (link.kind) {
    case 'refused':
      return refuse(link.code);
    case 'number':
      return readLinked(link.text, link.trailing, region);
    case 'plain':
      return readTyped(trimmed, region);
  }
}

function readTyped(trimmed: string, region: Region | null): NumberReading {
  if (!hasEscape(trimmed)) return readPlain(trimmed, region, false);
  const decoded = decodeEscapes(trimmed);
  if (!decoded.ok) return refuse(decoded.error);
  const folded = foldCharacters(decoded.value);
  return folded.ok ? readPlain(folded.value.trim(), region, false) : refuse(folded.error);
}

function readLinked(
  text: string,
  trailing: 'extension' | 'pause_or_wait' | null,
  region: Region | null,
): NumberReading {
  const reading = readPlain(text, region, true);
  switch (reading.kind) {
    case 'dialable':
      return trailing === null ? withNote(reading, 'link') : refuse(trailing, { instead: reading });
    case 'choice':
      return trailing === null ? reading : refuse(trailing);
    case 'empty':
      return refuse('bad_link');
    case 'incomplete':
    case 'refused':
      return reading.kind === 'incomplete' ? refuse('too_short') : reading;
  }
}
