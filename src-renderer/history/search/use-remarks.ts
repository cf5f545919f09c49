import { useMemo } from 'react';
import { asksWhatIsHeard, remarksFor } from '../../../src-main/domain/history/query/heard-of';
import type { Remark } from '../../../src-main/domain/history/query/remark';
import type { Wish } from '../rows/wish';
import { wordOf } from './remark-text';
import { useHeard } from './use-heard';
import type { Typing } from './use-typing';

/** What is to be said of a search by now: nothing of a word that is still being typed. */
export function useRemarks(
  { listed, remarks }: Wish,
  total: number | null,
  { isIn }: Pick<Typing, 'isIn'>,
): readonly Remark[] {
  const read = useMemo(
    () => ({ listed: listed.filter(({ at }) => !isIn(at)), remarks: remarks.filter(({ at }) => !isIn(at)) }),
    [listed, remarks, isIn],
  );
  // Other numbers of calls may mean other names.
  const question = asksWhatIsHeard(read) ? JSON.stringify([read.listed.map(({ value }) => value), total]) : null;
  const heard = useHeard(question);
  // Thousands of names are gone through once for each question, not at each drawing.
  return useMemo(() => (heard === null ? read.remarks : remarksFor(read, heard, wordOf)), [heard, read]);
}
