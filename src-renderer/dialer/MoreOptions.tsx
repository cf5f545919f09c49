import { ChevronDown } from 'lucide-react';
import { memo, useId, useState } from 'react';
import { readMaxHold } from '../../src-main/domain/call/max-hold';
import { useApp } from '../state/AppContext';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';

interface MoreOptionsProps {
  readonly maxHold: string;
  /** What the service said about it. */
  readonly errors: readonly string[];
}

/** What is seldom needed. What is set there is named while it is closed, so that nothing is sent unseen. */
export const MoreOptions = memo(function MoreOptions({ maxHold, errors }: MoreOptionsProps) {
  const { draft } = useApp();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const read = readMaxHold(maxHold);
  const isOpen = opened || !read.ok || errors.length > 0;
  return (
    <div className="more">
      <Button
        look="quiet"
        size="s"
        className="more-toggle"
        aria-expanded={isOpen}
        aria-controls={`${id}-panel`}
        onClick={() => setOpened(!isOpen)}
      >
        More options
        <ChevronDown size={14} aria-hidden className="more-arrow" />
      </Button>
      {!isOpen && maxHold.trim() !== '' && <p className="more-set">Max hold {maxHold.trim()} seconds</p>}
      {/* Opened by an error, it stays open once that is corrected: the person is still in the field. */}
      <div id={`${id}-panel`} className="more-panel" hidden={!isOpen} onFocus={() => setOpened(true)}>
        <TextField
          label="Max hold seconds"
          inputMode="numeric"
          maxLength={20}
          value={maxHold}
          onChange={(text) => draft.edit({ maxHold: text })}
          placeholder="The agent's own"
          description="How long the agent waits on hold. Empty: the agent's own setting."
          errors={read.ok ? errors : [read.error.what, ...errors]}
        />
      </div>
    </div>
  );
});
