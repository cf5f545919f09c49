import { spokenText, turnText } from '../../../src-main/domain/call/spoken';
import type { Item } from './items';

/** What of an element lies within a selection, as text. */
function selectedIn(element: Element, selected: Range): string {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (part.compareBoundaryPoints(Range.START_TO_START, selected) < 0)
    part.setStart(selected.startContainer, selected.startOffset);
  if (part.compareBoundaryPoints(Range.END_TO_END, selected) > 0)
    part.setEnd(selected.endContainer, selected.endOffset);
  return part.toString();
}

/** What is folded away is not seen, and so not meant. */
const isFolded = (element: Element): boolean => element.closest('details:not([open])') !== null;

/**
 * A selection over several turns as text, with who spoke and when; null where it lies within one turn, whose words alone
 * are meant then.
 */
export function selectedTurns(
  list: HTMLElement,
  items: readonly Item[],
  call: { readonly agentName: string; readonly direction: string },
): string | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const selected = selection.getRangeAt(0);
  const lines = [...list.querySelectorAll('[data-item]')].flatMap((element) => {
    const item = items[Number(element.getAttribute('data-item'))];
    if (item === undefined || !selected.intersectsNode(element)) return [];
    const texts = [...element.querySelectorAll('[data-text]')].filter((text) => selected.intersectsNode(text));
    const words = texts.filter((text) => !isFolded(text)).map((text) => selectedIn(text, selected));
    if (item.kind === 'tool') return [spokenText(item.turn.startMs, [item.title, ...words].join('\n'))];
    const content = words.join('\n');
    return content.trim() === '' ? [] : [turnText({ ...item.turn, content }, call)];
  });
  return lines.length > 1 ? lines.join('\n') : null;
}
