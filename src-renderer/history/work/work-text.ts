import { sizeText } from '../../text/size';
import type { BulkStandingView, ExportStandingView, ManyChangeView } from '../../../src-main/contract/history-bulk';
import { assertNever } from '../../../src-main/domain/result';
import { callCount } from '../words/count';

const whole = new Intl.NumberFormat('en-US');

/** "1,234 of about 20,000 calls · 1.2 MB". */
export const exportText = ({ rows, bytes, of }: ExportStandingView): string =>
  `${whole.format(rows)} of about ${callCount(of)} · ${sizeText(bytes)}`;

/** "1,200 of about 20,000 calls"; only the number where it is not known yet. */
export const bulkText = ({ done, of }: BulkStandingView): string =>
  of === 0 ? '' : `${whole.format(done)} of about ${callCount(of)}`;

export function bulkLabel(work: BulkStandingView['work']): string {
  switch (work) {
    case 'tag':
      return 'Adding a tag';
    case 'untag':
      return 'Removing a tag';
    case 'undo':
      return 'Giving tags back';
    case 'transcripts':
      return 'Deleting transcripts';
    case 'numbers':
      return 'Collecting numbers';
    default:
      return assertNever(work);
  }
}

/** "Adding the tag “x” stopped at 12,300 of 60,000 calls"; where all was done, "60,000 calls tagged “x”". */
export function keptText({ work, tag, phase, of, done, changed }: ManyChangeView): string {
  const far = `stopped at ${whole.format(done)} of ${callCount(of)}`;
  switch (phase) {
    case 'going':
      return `${goingLabel(work, tag)} ${far}`;
    case 'undoing':
      return `Giving back the tags from before “${tag}” ${far}`;
    case 'done':
      return work === 'untag' ? `${callCount(changed)} lost the tag “${tag}”` : `${callCount(changed)} tagged “${tag}”`;
    default:
      return assertNever(phase);
  }
}

function goingLabel(work: ManyChangeView['work'], tag: string): string {
  switch (work) {
    case 'tag':
      return `Adding the tag “${tag}”`;
    case 'untag':
      return `Removing the tag “${tag}”`;
    case 'transcripts':
      return 'Deleting transcripts';
    default:
      return assertNever(work);
  }
}
