import { CloudOff } from 'lucide-react';
import { useAppState } from '../../state/AppContext';
import type { ListName } from '../../state/app-state';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Spinner';

/** Stands for a list that nothing is known of: it is being read, or cannot be. Never says that there is nothing. */
export function NotRead({ list, title }: { readonly list: ListName; readonly title: string }) {
  const { state, problem } = useAppState(({ directory }) => directory.parts[list]);
  const unreadable = useAppState(({ rows }) => rows[list].problem);
  if (state !== 'loading' && (problem ?? unreadable) !== null) {
    return (
      <EmptyState icon={<CloudOff size={22} />} title={title}>
        Why, and what can be done, is said above.
      </EmptyState>
    );
  }
  return (
    <div className="page-reading">
      <Spinner label="Loading…" />
    </div>
  );
}
