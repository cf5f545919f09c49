import { useId } from 'react';
import { useAppState } from '../state/AppContext';
import { useCommand } from '../state/use-command';

const MODES = [
  { mode: 'restrict', text: 'Refuse calls to these numbers', detail: 'Only taking a number off the list allows it.' },
  { mode: 'warn', text: 'Ask before calling these numbers', detail: 'What you answered is kept with the call.' },
] as const;

/** What the list does. */
export function Mode() {
  const name = useId();
  const mode = useAppState((state) => state.guards.doNotCall.mode);
  const { run } = useCommand('guards.chooseMode');
  return (
    <div role="radiogroup" aria-label="Calls to these numbers" className="list-modes">
      {MODES.map((each) => (
        <label key={each.mode} className="calling-check">
          <input type="radio" name={name} checked={mode === each.mode} onChange={() => void run({ mode: each.mode })} />
          <span>
            {each.text} <small>{each.detail}</small>
          </span>
        </label>
      ))}
    </div>
  );
}
