import type { Place } from '../../../../src-main/domain/history/query/remark';

/** What a page can write by as if it were typed: called deprecated, and without a successor for what it does here. */
interface Typist {
  execCommand?(command: 'insertText', withUi: false, text: string): boolean;
}

/**
 * Writes into a field as if it were typed, so that the field's own undo takes it back; by no other way can a page do that.
 * False where it cannot be done so; nothing has changed then.
 */
export function insertText(input: HTMLInputElement, { from, to }: Place, text: string): boolean {
  const typist: Typist = document;
  // Not there outside a browser.
  if (typist.execCommand === undefined) return false;
  input.focus();
  input.setSelectionRange(from, to);
  return typist.execCommand('insertText', false, text);
}
