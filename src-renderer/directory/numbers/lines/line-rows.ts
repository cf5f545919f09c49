import type { LineView } from '../../../../src-main/contract/views';
import { formatE164 } from '../../../../src-main/domain/number';
import { ownAgentText, sourceText, statusText, verificationText } from './line-words';

type Contains = (text: string, part: string) => boolean;

/** The numbers in which every word of the query is found; digits are found however they are written. */
export function lineRows(lines: readonly LineView[], query: string, contains: Contains): readonly LineView[] {
  const words = query.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return lines;
  return lines.filter((line) => {
    const text = textOf(line);
    return words.every((word) => contains(text, word) || containsDigits(line.number, word));
  });
}

const textOf = (line: LineView): string =>
  [
    formatE164(line.number),
    line.label,
    sourceText(line.source),
    statusText(line.status),
    verificationText(line.verification) ?? '',
    line.eligible ? 'Can call' : line.reason,
    ownAgentText(line),
  ].join(' ');

function containsDigits(number: string, word: string): boolean {
  const digits = word.replace(/\D/g, '');
  return digits.length > 1 && /^[\d+().-]+$/.test(word) && number.includes(digits);
}
