import type { HitView } from '../../../src-main/contract/history';
import { assertNever } from '../../../src-main/domain/result';
import { clockText } from '../../text/duration';
import './hit-line.css';

/** Why a call was found, where its row does not show it: the place, and the words around the hit. */
export function HitLine({ hit }: { readonly hit: HitView }) {
  const { field, before, match, after, startMs } = hit;
  return (
    <p className="call-hit" title={`${before}${match}${after}`}>
      <span>
        {fieldText(field)}
        {startMs !== null && `, ${clockText(startMs / 1_000)}`}:{' '}
      </span>
      <bdi className="call-hit-words">
        <span className="call-hit-before">
          <bdi>{before}</bdi>
        </span>
        <mark>{match}</mark>
        <span className="call-hit-after">{after}</span>
      </bdi>
    </p>
  );
}

function fieldText(field: HitView['field']): string {
  switch (field) {
    case 'transcript':
      return 'In the conversation';
    case 'note':
      return 'In the note';
    case 'summary':
      return 'In the summary';
    case 'tag':
      return 'In a tag';
    case 'end_reason':
      return 'How it ended';
    case 'number':
      return 'In a number';
    default:
      return assertNever(field);
  }
}
