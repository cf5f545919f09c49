import { History, SearchX } from 'lucide-react';
import { useApp } from '../../state/AppContext';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';

/** Why the list is empty, and what to do. */
export function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const app = useApp();
  return filtered ? (
    <EmptyState
      icon={<SearchX size={22} />}
      title="Nothing matches"
      actions={<Button onClick={onClear}>Clear search and filters</Button>}
    >
      <p>
        The search looks for words, for parts of numbers, and for terms such as <code>direction:inbound</code>,{' '}
        <code>after:7d</code> or <code>longer:2m</code>. Tests are hidden unless asked for.
      </p>
    </EmptyState>
  ) : (
    <EmptyState
      icon={<History size={22} />}
      title="No calls yet"
      actions={<Button onClick={() => app.show('dial')}>Go to Dial</Button>}
    >
      <p>
        Every call of the organization comes here, whoever made it: with its agent, how it ended, what was said and what
        it cost. A press of Call is recorded before anything is sent.
      </p>
    </EmptyState>
  );
}
