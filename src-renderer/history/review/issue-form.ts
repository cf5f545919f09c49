import { LONGEST_TITLE, type IssueDraft, type Severity } from '../../../src-main/domain/review/issue-report';
import { clockText } from '../../text/duration';

/** An issue report as it is typed. */
export interface IssueForm {
  readonly title: string;
  readonly severity: Severity;
  readonly description: string;
  /** Time in the call, as in 1:24; empty: the whole call. */
  readonly at: string;
}

export const emptyIssue: IssueForm = { title: '', severity: 'warning', description: '', at: '' };

export const isEmptyIssue = ({ title, description, at }: IssueForm): boolean =>
  `${title}${description}${at}`.trim() === '';

export interface ReadIssue {
  /** Null where something is wrong. */
  readonly draft: IssueDraft | null;
  readonly titleErrors: readonly string[];
  readonly atErrors: readonly string[];
}

/** @param lasted seconds that the call lasted; null: not known */
export function readIssue({ title, severity, description, at }: IssueForm, lasted: number | null): ReadIssue {
  const words = title.trim();
  const seconds = at.trim() === '' ? null : readClock(at.trim());
  const titleErrors =
    words === ''
      ? ['Say in a few words what is wrong.']
      : words.length > LONGEST_TITLE
        ? [`At most ${String(LONGEST_TITLE)} characters.`]
        : [];
  const atErrors = Number.isNaN(seconds)
    ? ['A time in the call is written as in 1:24.']
    : lasted !== null && seconds !== null && seconds > lasted
      ? [`The call ended at ${clockText(lasted)}.`]
      : [];
  const isGood = titleErrors.length === 0 && atErrors.length === 0;
  return {
    draft: isGood ? { title: words, severity, description: description.trim(), atSeconds: seconds } : null,
    titleErrors,
    atErrors,
  };
}

/** "1:24" and "0:01:24" are 84 seconds, and so is "84"; NaN for what is no such time. */
function readClock(text: string): number {
  const parts = /^(?:(\d{1,3}):)?(?:(\d{1,3}):)?(\d{1,5})$/.exec(text);
  if (!parts) return NaN;
  const [, first, second, last = ''] = parts;
  if (first === undefined) return Number(last);
  const isClock = last.length === 2 && Number(last) < 60 && (second === undefined || Number(second) < 60);
  if (!isClock) return NaN;
  return second === undefined
    ? Number(first) * 60 + Number(last)
    : Number(first) * 3_600 + Number(second) * 60 + Number(last);
}
