import { Hash, Plus, SearchX } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFilter } from 'react-aria-components';
import type { LineView } from '../../../../src-main/contract/views';
import { useApp } from '../../../state/AppContext';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { SearchField } from '../../../ui/SearchField';
import { useFindKey } from '../../../ui/use-find-key';
import { ListDetail } from '../../page/ListDetail';
import { NotRead } from '../../page/NotRead';
import { useList } from '../../page/use-list';
import { LineDetails } from './LineDetails';
import { LineList } from './LineList';
import { lineRows } from './line-rows';
import type { Verifications } from './use-verifications';
import './lines.css';

const NONE: readonly LineView[] = [];

interface LinesTabProps {
  readonly verifications: Verifications;
  readonly onConnect: () => void;
}

/** All numbers of the organization; which can call out, and what keeps the others from it. */
export function LinesTab({ verifications, onConnect }: LinesTabProps) {
  const lines = useList('lines');
  const rows = lines ?? NONE;
  const inputRef = useRef<HTMLInputElement>(null);
  useFindKey(inputRef);
  useFollowSettling(rows.some(({ settling }) => settling));
  const { contains } = useFilter({ sensitivity: 'base' });
  const [query, setQuery] = useState('');
  const [selectedId, select] = useState<string | null>(null);
  const shown = useMemo(() => lineRows(rows, query, contains), [rows, query, contains]);
  const selected = rows.find(({ id }) => id === selectedId) ?? null;
  const canCall = rows.filter(({ eligible }) => eligible).length;
  if (lines === null) return <NotRead list="lines" title="Numbers not known" />;
  return (
    <>
      {rows.length > 0 && (
        <div className="page-bar">
          <SearchField label="Search numbers" value={query} onChange={setQuery} inputRef={inputRef} />
          <p role="status" className="page-count">
            {countText(shown.length, rows.length)}, {canCall === 0 ? 'none' : canCall} can call out
          </p>
        </div>
      )}
      {canCall === 0 && rows.length > 0 && (
        <div className="numbers-hint">
          <p>None of your numbers can call out. Connect the provider of your numbers and import one.</p>
          <Button look="primary" icon={<Plus size={15} aria-hidden />} onClick={onConnect}>
            Add connection
          </Button>
        </div>
      )}
      <ListDetail
        list={
          rows.length === 0 ? (
            <EmptyState
              icon={<Hash size={22} />}
              title="No numbers yet"
              actions={
                <Button look="primary" onClick={onConnect}>
                  Add connection
                </Button>
              }
            >
              Calls go out from a number of your own, at a provider such as Twilio or Telnyx. Connect the provider, then
              import the number.
            </EmptyState>
          ) : shown.length === 0 ? (
            <EmptyState
              icon={<SearchX size={22} />}
              title="No number found"
              actions={<Button onClick={() => setQuery('')}>Clear search</Button>}
            >
              Numbers, labels, states and agents are searched.
            </EmptyState>
          ) : (
            <LineList rows={shown} query={query} selectedId={selectedId} onSelect={select} />
          )
        }
        detail={
          selected && (
            <LineDetails
              key={selected.id}
              line={selected}
              verifications={verifications}
              onConnect={onConnect}
              onClose={() => select(null)}
            />
          )
        }
        detailTitle="Number details"
        onClose={() => select(null)}
      />
    </>
  );
}

/** Main looks at numbers that are being set up for some minutes; opening the page begins that anew. */
function useFollowSettling(wanted: boolean): void {
  const { ask } = useApp();
  useEffect(() => {
    // What goes wrong shows by the numbers staying as they are, with what to do beside them.
    if (wanted) void ask('lines.followSettling', null);
  }, [ask, wanted]);
}

function countText(shown: number, all: number): string {
  const numbers = all === 1 ? '1 number' : `${all.toLocaleString('en')} numbers`;
  return shown === all ? numbers : `${shown.toLocaleString('en')} of ${numbers}`;
}
