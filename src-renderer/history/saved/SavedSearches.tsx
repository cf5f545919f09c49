import { Bookmark } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { Panel, preloadPanel } from '../../ui/Panel';
import type { Wish } from '../rows/wish';
import { SavedPanel } from './SavedPanel';
import './saved.css';

interface SavedSearchesProps {
  readonly wish: Wish;
  readonly onNarrow: (wish: Wish) => void;
}

/** Searches under a name: to pick, to rename, to delete, and a way to keep the present one. */
export function SavedSearches({ wish, onNarrow }: SavedSearchesProps) {
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => setIsOpen(false);
  return (
    <>
      <Button
        ref={triggerRef}
        size="l"
        icon={<Bookmark size={16} aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={() => void preloadPanel()}
        onFocus={() => void preloadPanel()}
        onClick={() => setIsOpen(true)}
      >
        Saved
      </Button>
      <Panel isOpen={isOpen} title="Saved searches" triggerRef={triggerRef} onClose={close}>
        <SavedPanel
          typed={wish.typed}
          onPick={(picked) => {
            onNarrow(picked);
            close();
          }}
        />
      </Panel>
    </>
  );
}
