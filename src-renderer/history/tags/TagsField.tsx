import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { useSay } from '../../ui/toast/toasts';
import { focusHome } from '../../ui/use-kept-focus';
import { Tag } from './Tag';
import './tags.css';

interface TagsFieldProps {
  readonly entryKey: string;
  readonly tags: readonly string[];
}

/** What the contract takes. */
const LONGEST = 60;
const MOST = 50;

/** The tags of a call. Each change is saved at once and can be taken back. */
export function TagsField({ entryKey, tags: told }: TagsFieldProps) {
  const say = useSay();
  const { run, busy } = useCommand('history.setTags');
  const [typed, setTyped] = useState('');
  const { tags, show } = useShown(told);
  const tag = typed.trim();
  const change = async (next: readonly string[]): Promise<boolean> => {
    show(next);
    const { ok } = await run({ key: entryKey, tags: [...next] });
    if (!ok) show(tags);
    return ok;
  };
  const put = async (next: readonly string[], said: string): Promise<boolean> => {
    if (!(await change(next))) return false;
    say.news(said, { label: 'Undo', run: () => void change(tags) });
    return true;
  };
  const add = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (tag === '' || busy) return;
    if (tags.includes(tag) || (await put([...tags, tag], `Tagged “${tag}”.`))) setTyped('');
  };
  return (
    <div className="tags">
      {tags.length > 0 && (
        <ul className="tag-list" aria-label="Tags">
          {tags.map((one) => (
            <Tag
              key={one}
              tag={one}
              onRemove={() =>
                void put(
                  tags.filter((other) => other !== one),
                  `Tag “${one}” removed.`,
                )
              }
            />
          ))}
        </ul>
      )}
      <form className="tag-form" onSubmit={(event) => void add(event)}>
        <input
          {...focusHome}
          aria-label="New tag"
          className="field-input"
          placeholder="Add a tag"
          maxLength={LONGEST}
          autoComplete="off"
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button
          type="submit"
          busy={busy}
          unavailable={
            tag === '' ? 'Type a tag' : tags.length >= MOST ? 'That is as many as a call can have' : undefined
          }
        >
          Add tag
        </Button>
      </form>
    </div>
  );
}

interface Shown {
  readonly tags: readonly string[];
  readonly show: (tags: readonly string[]) => void;
}

/** Main tells a change a moment after it: one that follows at once must not begin with the tags from before. */
function useShown(told: readonly string[]): Shown {
  const [tags, show] = useState(told);
  const [heard, setHeard] = useState(told);
  if (heard.join('\n') !== told.join('\n')) {
    setHeard(told);
    show(told);
  }
  return { tags, show };
}
