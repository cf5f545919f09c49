import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SavedSearchView } from '../../../src-main/contract/history';
import { IconButton } from '../../ui/IconButton';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Spinner } from '../../ui/Spinner';
import { useSay } from '../../ui/toast/toasts';
import { wishOf, type Wish } from '../rows/wish';
import { NameForm } from './NameForm';
import { useSearches } from './use-searches';

interface SavedPanelProps {
  /** What is searched for now. */
  readonly typed: string;
  readonly onPick: (wish: Wish) => void;
}

export function SavedPanel({ typed, onPick }: SavedPanelProps) {
  const say = useSay();
  const { searches, problem, keep, putBack } = useSearches();
  const [renamed, setRenamed] = useState<string | null>(null);
  /** The search whose name was asked for last: there the focus goes on. */
  const [lastRenamed, setLastRenamed] = useState<string | null>(null);
  if (searches === null) return problem ? <ProblemAlert problem={problem} /> : <Spinner label="Loading…" />;
  const names = searches.map(({ name }) => name);
  const remove = async (search: SavedSearchView): Promise<void> => {
    const rest = searches.filter((other) => other !== search);
    const place = searches.indexOf(search);
    if (await keep(rest))
      say.news(`“${search.name}” deleted.`, { label: 'Undo', run: () => void putBack(search, place) });
  };
  const endRenaming = (name: string): void => {
    setLastRenamed(name);
    setRenamed(null);
  };
  const rename = async (search: SavedSearchView, name: string): Promise<boolean> => {
    const kept = await keep(searches.map((other) => (other === search ? { ...search, name } : other)));
    if (kept) endRenaming(name);
    return kept;
  };
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      {typed.trim() !== '' && (
        <NameForm
          label="Name of this search"
          action="Save search"
          name=""
          taken={names}
          onName={(name) => keep([...searches, { name, query: typed }])}
        />
      )}
      {searches.length === 0 ? (
        <p className="saved-empty">
          {typed.trim() === ''
            ? 'None yet. Type a search or choose filters, then give them a name here.'
            : 'None yet. Under a name, this search is one press away; days like “today” move on with the days.'}
        </p>
      ) : (
        <ul className="saved-list" aria-label="Saved searches">
          {searches.map((search) => (
            <li key={search.name}>
              {renamed === search.name ? (
                <NameForm
                  label="New name"
                  action="Rename"
                  name={search.name}
                  taken={names.filter((name) => name !== search.name)}
                  onName={(name) => rename(search, name)}
                  onCancel={() => endRenaming(search.name)}
                />
              ) : (
                <>
                  <button
                    type="button"
                    className="saved-pick"
                    title={`${search.name}\n${search.query}`}
                    onClick={() => onPick(wishOf(search.query))}
                  >
                    <b>{search.name}</b>
                    <small>{search.query}</small>
                  </button>
                  <IconButton
                    label={`Rename ${search.name}`}
                    autoFocus={lastRenamed === search.name}
                    icon={<Pencil size={14} />}
                    onClick={() => setRenamed(search.name)}
                  />
                  <IconButton
                    label={`Delete ${search.name}`}
                    icon={<Trash2 size={14} />}
                    onClick={({ currentTarget }) => {
                      goOnBeside(currentTarget);
                      void remove(search);
                    }}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The row of a pressed button goes: the focus is with the next one, or with the panel, so that its keys go on. */
function goOnBeside(button: HTMLElement): void {
  const row = button.closest('li');
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  const pick = next?.querySelector<HTMLElement>('.saved-pick') ?? button.closest<HTMLElement>('[role="dialog"]');
  pick?.focus();
}
