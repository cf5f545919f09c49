import { memo, useCallback } from 'react';
import type { LineView } from '../../../src-main/contract/views';
import type { Region } from '../../../src-main/domain/number';
import { useApp } from '../../state/AppContext';
import { shownNumber } from '../../text/phone';
import type { Choices } from '../use-dial';
import { Picker } from './Picker';

/** More numbers than these and the list gets a search field. */
const MANY = 8;

interface PickerProps {
  readonly choices: Choices;
  readonly errors: readonly string[];
}

/** Which of the organization's numbers calls. */
export const FromPicker = memo(function FromPicker({ choices, errors }: PickerProps) {
  const { draft } = useApp();
  const { lines, line, region, rowsKnown } = choices;
  const options = useCallback(() => lines.map((each) => optionOf(each, region)), [lines, region]);
  return (
    <Picker
      label="Call from"
      options={options}
      selectedKey={line?.number ?? null}
      onPick={(from) => draft.edit({ from })}
      {...(lines.length > MANY ? { searchLabel: 'Search numbers' } : {})}
      emptyText={rowsKnown ? 'This organization has no phone numbers.' : 'Loading…'}
      errors={errors}
    >
      <Chosen choices={choices} />
    </Picker>
  );
});

function Chosen({ choices: { from, line, rowsKnown, region } }: { readonly choices: Choices }) {
  if (from === null) return <span className="picker-todo">{rowsKnown ? 'Choose a number' : 'Loading…'}</span>;
  const label = line?.label ?? (rowsKnown ? 'not in the list any more' : '');
  return (
    <>
      {shownNumber(from, region)} <em>{line?.eligible === false ? line.reason : label}</em>
    </>
  );
}

const optionOf = (line: LineView, region: Region | null) => ({
  key: line.number,
  title: shownNumber(line.number, region),
  detail: line.label,
  reason: line.eligible ? null : [line.label, line.reason].filter(Boolean).join(' · '),
});
