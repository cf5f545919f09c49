import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '../../ui/IconButton';
import { SearchField } from '../../ui/SearchField';
import { useFindFirst } from './use-find-first';
import { useFindKeys, type Find } from './use-find';

/** Searches the conversation: Enter goes on to the next hit, Shift+Enter back. */
export function FindBar({ find }: { readonly find: Find }) {
  const inputRef = useRef<HTMLInputElement>(null);
  useFindFirst(inputRef);
  useFindKeys(find, inputRef);
  return (
    <div
      className="find-bar"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== inputRef.current) return;
        event.preventDefault();
        if (event.shiftKey) find.previous();
        else find.next();
      }}
    >
      <SearchField label="Search transcript" value={find.query} onChange={find.search} inputRef={inputRef} />
      <span role="status" className="find-standing">
        {find.standing}
      </span>
      {find.hits.length > 1 && (
        <>
          <IconButton size="s" label="Previous hit" icon={<ChevronUp size={15} />} onClick={find.previous} />
          <IconButton size="s" label="Next hit" icon={<ChevronDown size={15} />} onClick={find.next} />
        </>
      )}
    </div>
  );
}
