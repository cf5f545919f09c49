import { History, SearchX } from 'lucide-react';
import type { HistoryImportView } from '../../../src-main/contract/history-import';
import { assertNever } from '../../../src-main/domain/result';
import { useApp } from '../../state/AppContext';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';

interface NothingProps {
  readonly filtered: boolean;
  /** How far the calls from before are; null: not known. */
  readonly earlier: HistoryImportView | null;
  readonly onClear: () => void;
}

/** Why the list is empty, and what to do. */
export function Nothing({ filtered, earlier, onClear }: NothingProps) {
  const app = useApp();
  const rest = restText(earlier?.state ?? 'done');
  return filtered ? (
    <EmptyState
      icon={<SearchX size={22} />}
      title="Nothing matches"
      actions={<Button onClick={onClear}>Clear search and filters</Button>}
    >
      {rest && <p>{rest}</p>}
      <p>
        The search looks for words, for parts of numbers, and for terms such as <code>direction:inbound</code>,{' '}
        <code>after:7d</code> or <code>longer:2m</code>. Tests are hidden unless asked for.
      </p>
    </EmptyState>
  ) : (
    <EmptyState
      icon={<History size={22} />}
      title={rest ? 'No calls here yet' : 'No calls yet'}
      actions={<Button onClick={() => app.show('dial')}>Go to Dial</Button>}
    >
      {rest && <p>{rest}</p>}
      <p>
        Every call of the organization comes here, whoever made it: with its agent, how it ended, what was said and what
        it cost. A press of Call is recorded before anything is sent.
      </p>
    </EmptyState>
  );
}

/** That there is more than what is here; empty once all of it is. */
function restText(state: HistoryImportView['state']): string {
  switch (state) {
    case 'done':
      return '';
    case 'running':
      return 'Earlier calls are being read, and come here as they are.';
    case 'paused':
      return 'Reading earlier calls is paused. Resume goes on with it.';
    case 'waiting':
      return 'Earlier calls are read as soon as the key of this account is at hand.';
    case 'trouble':
      return 'Earlier calls are not all here yet.';
    default:
      return assertNever(state);
  }
}
