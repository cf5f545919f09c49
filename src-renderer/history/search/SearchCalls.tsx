import { useEffect, useRef, useState } from 'react';
import { SearchField } from '../../ui/SearchField';
import { useFindKey } from '../../ui/use-find-key';
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
  useFindKey(inputRef);

  const type = (typed: string): void => {
    setText(typed);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => onSearch(typed));
  };
  const clear = (): void => {
    cancelAnimationFrame(frame.current);
    setText('');
    onSearch('');
  };
  return (
    <SearchField
      label="Search calls"
      placeholder="Search number, agent or note"
      maxLength={LONGEST_QUERY}
      value={text}
      onChange={type}
      onClear={clear}
      inputRef={inputRef}
    />
  );
}
