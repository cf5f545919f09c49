import type { Field, Region, Selection } from '../../src-main/domain/number';
import { cleanPaste, insertAt, LONGEST_INPUT } from '../../src-main/domain/number';

/**
 * What the field holds after a paste. A whole number, or a text with several, takes the place of everything; a part of
 * a number goes where the caret is.
 */
export function pastedField(selection: Selection, pasted: string, region: Region | null): Field {
  const paste = cleanPaste(pasted, region);
  const whole = selection.text === '' || selection.end - selection.start === selection.text.length;
  switch (paste.kind) {
    case 'choice':
      // The text stays as it is in the field: it reads as a choice, and the person picks.
      return atEnd(oneLine(pasted));
    case 'text':
      return whole || isLong(paste.text) ? atEnd(paste.text) : insertAt(selection, oneLine(pasted), region);
    case 'refused':
      return whole || paste.text === '' ? atEnd(oneLine(pasted)) : insertAt(selection, paste.text, region);
  }
}

const atEnd = (text: string): Field => ({ text, caret: text.length });

const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_INPUT + 1);

/** Seven digits are the least that a whole number has (API notes 1.5 asks for eight with the country code). */
const isLong = (text: string): boolean => text.replace(/\D/g, '').length >= 7;
