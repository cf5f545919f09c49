import type { Field } from '../../src-main/domain/number';

/** A number takes no more, however it is written. */
const LONGEST_NUMBER = 24;

/** Puts text and caret into the element, and what its type size follows from (dialer/number/number.css). */
export function showField(input: HTMLInputElement, { text, caret }: Field): void {
  if (input.value !== text) input.value = text;
  input.setSelectionRange(caret, caret);
  input.style.setProperty('--chars', String(Math.max(text.length, 1)));
  input.toggleAttribute('data-long', text.length > LONGEST_NUMBER);
}
