import { useRef, useState } from 'react';
import { textPieces } from '../../text/marks';
import { Button } from '../../ui/Button';
import { Marked } from '../../ui/Marked';
import { SearchField } from '../../ui/SearchField';

/** A prompt longer than this is folded, and can be searched, in characters. */
const LONG = 600;

/** What the agent was told, as it is: read-only, folded when it is long, searchable. */
export function Prompt({ prompt }: { readonly prompt: string }) {
  const [opened, setOpened] = useState(false);
  const [query, setQuery] = useState('');
  const inputRef = useRef<HTMLInputElement>(null);
  const textRef = useRef<HTMLParagraphElement>(null);
  const isLong = prompt.length > LONG || prompt.split('\n').length > 12;
  const pieces = textPieces(prompt, query);
  const hits = pieces.filter(({ hit }) => hit).length;
  const search = (text: string): void => {
    setQuery(text);
    if (text.trim() === '') return;
    setOpened(true);
    // After the hits are drawn: the first one comes into sight.
    requestAnimationFrame(() => textRef.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <div className="prompt">
      {isLong && (
        <div className="prompt-search">
          <SearchField label="Search the prompt" value={query} onChange={search} inputRef={inputRef} />
          {query.trim() !== '' && (
            <p role="status" className="page-count">
              {hits === 1 ? '1 hit' : `${hits} hits`}
            </p>
          )}
        </div>
      )}
      <p ref={textRef} className={`prompt-text copyable${isLong && !opened ? ' prompt-folded' : ''}`} dir="auto">
        <Marked pieces={pieces} />
      </p>
      {isLong && (
        <Button look="quiet" size="s" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {opened ? 'Show less' : 'Show the whole prompt'}
        </Button>
      )}
    </div>
  );
}
