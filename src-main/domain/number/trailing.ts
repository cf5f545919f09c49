import type { RefusalCode } from './refusal-code';
import { digitsIn } from './runs';

// The words for an extension that stand between a number and its extension, in the languages seen most.
const EXTENSION =
  /^[\s,;.:(/-]*(?:x+|e?xtn?|ext(?:ension|ensión)?|доб|int(?:erno)?|anexo|poste|durchwahl|dw|nst|toestel|wewn|ramal|内線|内线|分机|转|#)[\s.:=)#-]*$/iu;
// Some countries have whole numbers this short: after the word for an extension they are one all the same.
const LONGEST_EXTENSION = 9;

const PAUSE = /^\s*[,;pw][\s,;pw]*$/i;
const CERTAIN_PAUSE = /[pw]|[,;]\s*[,;]/i;

export interface After {
  /** The text between a number and the next digits, or the end. */
  readonly gap: string;
  /** The digits that follow, null at the end of the text. */
  readonly next: string | null;
  /** Whether those digits are a number by themselves. */
  readonly nextIsNumber: boolean;
}

/** What a number is followed by that can't be dialled: an extension or digits after a pause. Null for neither. */
export function trailingAfter({
  gap,
  next,
  nextIsNumber,
}: After): Extract<RefusalCode, 'extension' | 'pause_or_wait'> | null {
  // "2125550142," may still become anything: without digits only a letter or a word says what is meant.
  const isOpen = next === null && !/[\p{L}]/u.test(gap);
  if (isOpen) return null;
  if (PAUSE.test(gap) && (!nextIsNumber || CERTAIN_PAUSE.test(gap))) return 'pause_or_wait';
  const isLong = next !== null && digitsIn(next).length > LONGEST_EXTENSION;
  return EXTENSION.test(gap) && !(isLong && nextIsNumber) ? 'extension' : null;
}
