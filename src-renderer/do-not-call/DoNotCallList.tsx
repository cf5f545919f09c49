import { Ban } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { ProblemAlert } from '../ui/ProblemAlert';
import { SearchField } from '../ui/SearchField';
import { Spinner } from '../ui/Spinner';
import { AddNumber } from './AddNumber';
import { Entries } from './Entries';
import { ImportNumbers } from './ImportNumbers';
import type { EntryList, EntryRows } from './entry-list';
import { Mode } from './Mode';
import { useEntryList } from './use-entry-list';
import './do-not-call.css';

/** Numbers that must not be called: what the list does, what is on it, and the ways onto and off it. */
export function DoNotCallList() {
  const { list, shown } = useEntryList();
  return (
    <div className="calling-part">
      <h3 className="calling-title">Do-not-call list</h3>
      <p className="settings-text">Kept on this computer, for all accounts. Numbers can be added from any call, too.</p>
      <Mode />
      <AddNumber />
      <ImportNumbers />
      <Listed list={list} shown={shown} />
    </div>
  );
}

function Listed({ list, shown }: { readonly list: EntryList; readonly shown: EntryRows }) {
  const { total, filter, problem } = shown;
  const [text, setText] = useState('');
  const inputRef = useRef<HTMLInputElement>(null);
  const search = (typed: string): void => {
    setText(typed);
    list.narrow(typed);
  };
  if (problem)
    return <ProblemAlert problem={problem} actions={<Button onClick={() => list.refresh()}>Retry</Button>} />;
  if (total === null) return <Spinner label="Loading…" />;
  if (total === 0 && filter === '' && text === '') {
    return (
      <EmptyState icon={<Ban size={22} />} title="Nobody is on the list">
        <p>Add the number of somebody who does not want to be called, or import a file of such numbers.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <SearchField
        label="Search do-not-call list"
        placeholder="Search number, note or source"
        value={text}
        onChange={search}
        inputRef={inputRef}
      />
      <p className="settings-text" role="status">
        {total === 1 ? '1 number' : `${total.toLocaleString('en')} numbers`}
      </p>
      {total > 0 && <Entries list={list} shown={shown} total={total} />}
    </>
  );
}
