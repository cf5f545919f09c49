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
      <p>The search looks for parts of numbers, agents and notes.</p>
    </EmptyState>
  ) : (
    <EmptyState
      icon={<History size={22} />}
      title="No calls yet"
      actions={<Button onClick={() => app.show('dial')}>Go to Dial</Button>}
    >
      <p>
        Every press of Call is recorded before anything is sent, with its agent, how it ended, what was said and what it
        cost.
      </p>
    </EmptyState>
  );
}
