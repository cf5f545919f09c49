import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { SelectionInput } from '../../../src-main/contract/history-bulk';
import { LONGEST_TAG } from '../../../src-main/domain/history/tags';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { Replaces } from '../work/Replaces';
import { useChoices } from '../filters/use-choices';
import { useBulk } from './use-bulk';

interface TagManyProps {
  /** As in "12 calls". */
  readonly what: string;
  readonly selection: SelectionInput;
  readonly onClose: () => void;
}

/** Adds a tag to many calls, or takes it off. */
export function TagMany({ what, selection, onClose }: TagManyProps) {
  const list = useId();
  const { tag: tagAll } = useBulk();
  const { choices } = useChoices();
  const [typed, setTyped] = useState('');
  const tag = typed.trim();
  const run = (isAdded: boolean): void => {
    tagAll(selection, tag, isAdded);
    onClose();
  };
  const unavailable = tag === '' ? 'Type a tag' : undefined;
  return (
    <Dialog isOpen title={`Tags of ${what}`} onClose={onClose}>
      <form
        className="tag-many"
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          if (tag !== '') run(true);
        }}
      >
        <TextField
          label="Tag"
          autoFocus
          value={typed}
          maxLength={LONGEST_TAG}
          list={list}
          description="Other tags of the calls stay. Both ways can be undone."
          onChange={setTyped}
        />
        <datalist id={list}>
          {choices.tags.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Replaces />
        <div className="dialog-actions">
          <Button size="l" unavailable={unavailable} onClick={() => run(false)}>
            Remove tag
          </Button>
          <Button size="l" look="primary" type="submit" unavailable={unavailable}>
            Add tag
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
