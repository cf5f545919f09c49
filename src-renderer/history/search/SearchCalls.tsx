import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../../ui/IconButton';
import { LONGEST_QUERY } from '../rows/filter';

interface SearchCallsProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
}

/** Over number, name, agent and note. What is typed within one frame is searched for once. */
export function SearchCalls({ query, onSearch }: SearchCallsProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(query);
  const [followed, setFollowed] = useState(query);
  const frame = useRef(0);
  // Cleared from elsewhere, as by "Clear search and filters".
  if (followed !== query) {
    setFollowed(query);
    if (query === '') setText('');
  }
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      inputRef.current?.focus();
      inputRef.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const type = (typed: string): void => {
    setText(typed);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => onSearch(typed));
  };
  const clear = (): void => {
    cancelAnimationFrame(frame.current);
    setText('');
    onSearch('');
    inputRef.current?.focus();
  };
  return (
    <div className="search-calls">
      <Search size={16} aria-hidden />
      <input
        ref={inputRef}
        type="search"
        aria-label="Search calls"
        placeholder="Search number, agent or note"
        maxLength={LONGEST_QUERY}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          clear();
        }}
      />
      {text !== '' && <IconButton label="Clear search" icon={<X size={15} />} onClick={clear} />}
    </div>
  );
}
