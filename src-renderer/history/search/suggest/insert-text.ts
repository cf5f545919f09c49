import type { Place } from '../../../../src-main/domain/history/query/remark';

/**
 * Writes into a field as if it were typed, so that the field's own undo takes it back; by no other way can a page do that.
 * False where it cannot be done so; nothing has changed then.
 */
export function insertText(input: HTMLInputElement, { from, to }: Place, text: string): boolean {
  // Not there outside a browser.
  if (!('execCommand' in document)) return false;
  input.focus();
  input.setSelectionRange(from, to);
  return document.execCommand('insertText', false, text);
}
