import { useCallback } from 'react';
import type { LineView } from '../../../src-main/contract/views';
import type { Region } from '../../../src-main/domain/number';
import { useApp } from '../../state/AppContext';
import { shownNumber } from '../../text/phone';
import type { Dial } from '../use-dial';
import { Picker } from './Picker';

/** More numbers than these and the list gets a search field. */
const MANY = 8;

/** Which of the organization's numbers calls. */
export function FromPicker({ dial, errors }: { readonly dial: Dial; readonly errors: readonly string[] }) {
  const { draft } = useApp();
  const { lines, line, region } = dial;
  const options = useCallback(() => lines.map((each) => optionOf(each, region)), [lines, region]);
  return (
    <Picker
      label="Call from"
      options={options}
      selectedKey={line?.number ?? null}
      onPick={(from) => draft.edit({ from })}
      {...(lines.length > MANY ? { searchLabel: 'Search numbers' } : {})}
      emptyText={dial.rowsKnown ? 'This organization has no phone numbers.' : 'Loading…'}
      errors={errors}
    >
      <Chosen dial={dial} />
    </Picker>
  );
}

function Chosen({ dial: { draft, line, rowsKnown, region } }: { readonly dial: Dial }) {
  if (draft.from === null) return <span className="picker-todo">{rowsKnown ? 'Choose a number' : 'Loading…'}</span>;
  const label = line?.label ?? (rowsKnown ? 'not in the list any more' : '');
  return (
    <>
      {shownNumber(draft.from, region)} <em>{line?.eligible === false ? line.reason : label}</em>
    </>
  );
}

const optionOf = (line: LineView, region: Region | null) => ({
  key: line.number,
  title: shownNumber(line.number, region),
  detail: line.label,
  reason: line.eligible ? null : [line.label, line.reason].filter(Boolean).join(' · '),
});
