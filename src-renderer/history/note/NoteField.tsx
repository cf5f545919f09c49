import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import { useApp } from '../../state/AppContext';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Status } from '../../ui/Status';
import { focusHome } from '../../ui/use-kept-focus';
import { useSay } from '../../ui/toast/toasts';
import type { CallRef } from '../use-call-actions';
import type { NoteSaver, NoteState } from './note-saver';
import { noteSaver } from './note-savers';

/** The longest note that the contract takes, in UTF-16 units. */
const LONGEST = 10_000;
/** So long after the last key the note is saved by itself. */
const PAUSE_MS = 800;

/** A call's note: saved after a pause, on leaving the field and on closing. */
export function NoteField({ call, note }: { readonly call: CallRef; readonly note: string }) {
  const app = useApp();
  const id = useId();
  const [saver] = useState(() => noteSaver(app, call, note));
  const state = useSyncExternalStore(saver.subscribe, saver.snapshot);
  const { text } = state;
  useEffect(() => saver.told(note), [saver, note]);
  useEffect(() => {
    if (!saver.isDirty()) return undefined;
    const timer = setTimeout(() => void saver.save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [saver, text]);
  useFlush(saver);
  return (
    <div className="note">
      <textarea
        {...focusHome}
        id={id}
        aria-label="Note"
        className="field-input note-text"
        dir="auto"
        rows={3}
        maxLength={LONGEST}
        placeholder="Add a note"
        value={text}
        onChange={(event) => saver.edit(event.target.value)}
        onBlur={() => void saver.save()}
      />
      <div className="note-foot">
        <Status className="note-status">{statusText(state)}</Status>
        {state.before !== null && state.before !== text && (
          <Button look="quiet" size="s" aria-controls={id} onClick={() => saver.undo()}>
            Undo
          </Button>
        )}
      </div>
      {state.problem && (
        <ProblemAlert problem={state.problem} actions={<Button onClick={() => void saver.save()}>Retry</Button>} />
      )}
    </div>
  );
}

function statusText({ text, saved, before, saving, problem }: NoteState): string {
  if (problem) return 'Not saved; kept here';
  if (saving) return 'Saving…';
  if (text !== saved) return '';
  return before === null ? '' : 'Saved';
}

/** Saves when the field goes away, and when the window does. */
function useFlush(saver: NoteSaver): void {
  const say = useSay();
  useEffect(() => {
    const flush = (): void => void saver.save();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      void saver.save().then(() => {
        const { problem } = saver.snapshot();
        if (problem) say.problem(problem);
      });
    };
  }, [saver, say]);
}
