import { X } from 'lucide-react';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { useSay } from '../../ui/toast/toasts';
import './tags.css';

interface TagsFieldProps {
  readonly entryKey: string;
  readonly tags: readonly string[];
}

/** What the contract takes. */
const LONGEST = 60;
const MOST = 50;

/** The tags of a call. Each change is saved at once and can be taken back. */
export function TagsField({ entryKey, tags }: TagsFieldProps) {
  const say = useSay();
  const { run, busy } = useCommand('history.setTags');
  const [typed, setTyped] = useState('');
  const tag = typed.trim();
  const put = async (next: readonly string[], said: string): Promise<boolean> => {
    const before = [...tags];
    const answer = await run({ key: entryKey, tags: [...next] });
    if (answer.ok) say.news(said, { label: 'Undo', run: () => void run({ key: entryKey, tags: before }) });
    return answer.ok;
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
            <li key={one} className="tag">
              <bdi>{one}</bdi>
              <button
                type="button"
                aria-label={`Remove tag ${one}`}
                onClick={() =>
                  void put(
                    tags.filter((other) => other !== one),
                    `Tag “${one}” removed.`,
                  )
                }
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="tag-form" onSubmit={(event) => void add(event)}>
        <input
          aria-label="New tag"
          className="field-input"
          placeholder="Add a tag"
          maxLength={LONGEST}
          autoComplete="off"
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
