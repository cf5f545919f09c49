import { assertNever } from '../../../src-main/domain/result';
import type { Severity } from '../../../src-main/domain/review/issue-report';

export function severityText(severity: Severity): string {
  switch (severity) {
    case 'info':
      return 'Info';
    case 'warning':
      return 'Warning';
    case 'critical':
      return 'Critical';
    default:
      return assertNever(severity);
  }
}

/** A word of ThunderPhone with a capital letter; one that is not known stands as it came otherwise. */
export const asTitle = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Who filed a report. */
export function sourceText(source: string): string {
  if (source === 'system') return 'Found by ThunderPhone';
  return source === 'user' ? 'Filed by a person' : source;
}
