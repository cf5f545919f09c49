import type { HistoryImportView } from '../../../src-main/contract/history-import';

const whole = new Intl.NumberFormat('en-US');

/** "12,345 of about 1,000,000 calls". The total is an estimate, and left out where it is less than what is there. */
export function importText({ taken, expected }: Pick<HistoryImportView, 'taken' | 'expected'>): string {
  const calls = taken === 1 ? '1 call' : `${whole.format(taken)} calls`;
  return expected === null || expected <= taken
    ? calls
    : `${whole.format(taken)} of about ${whole.format(expected)} calls`;
}

/** "1 transcript", "1,234 transcripts". */
export const transcriptCount = (count: number): string =>
  count === 1 ? '1 transcript' : `${whole.format(count)} transcripts`;
