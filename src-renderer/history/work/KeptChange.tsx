import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { ManyChangeView } from '../../../src-main/contract/history-bulk';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { useKeptChange } from './use-kept-change';
import { keptText } from './work-text';
import './kept-change.css';

/** The newest change of many calls: what is left of it, where it ended early, and the way back, until it is dismissed. */
export function KeptChange() {
  const change = useKeptChange();
  return change && <Line change={change} />;
}

function Line({ change }: { readonly change: ManyChangeView }) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = line.current;
    // Who pressed a button of it goes on at the search, not at the top of the page.
    return () => {
      if (element?.contains(document.activeElement)) searchBeside(element)?.focus();
    };
  }, []);
  const goOn = useCommand('bulk.goOn');
  const undo = useCommand('bulk.undoTags');
  const dismiss = useCommand('bulk.dismiss');
  const isDone = change.phase === 'done';
  const canUndo = change.work !== 'transcripts' && change.phase !== 'undoing' && change.changed > 0;
  const named = { change: change.name };
  return (
    <div
      ref={line}
      role="group"
      aria-label={isDone ? 'Latest change of many calls' : 'Change of many calls that stopped'}
      className={isDone ? 'import-line kept-change kept-done' : 'import-line kept-change'}
    >
      <div className="import-words">
        <bdi>{keptText(change)}</bdi>
      </div>
      <div className="kept-actions">
        {!isDone && (
          <Button busy={goOn.busy} onClick={() => void goOn.run(named)}>
            Go on
          </Button>
        )}
        {canUndo && (
          <Button look={isDone ? 'quiet' : 'plain'} busy={undo.busy} onClick={() => void undo.run(named)}>
            Undo
          </Button>
        )}
        {isDone ? (
          <IconButton label="Dismiss" icon={<X size={16} />} onClick={() => void dismiss.run(named)} />
        ) : (
          <Button look="quiet" busy={dismiss.busy} onClick={() => void dismiss.run(named)}>
            Dismiss
          </Button>
        )}
      </div>
    </div>
  );
}

const searchBeside = (element: HTMLElement): HTMLElement | null =>
  element.closest('section')?.querySelector<HTMLElement>('input[role="combobox"]') ?? null;
