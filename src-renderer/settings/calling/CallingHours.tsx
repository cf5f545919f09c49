import { useCallback } from 'react';
import type { CallingHoursView } from '../../../src-main/contract/views';
import { areHours, clockOfMinute } from '../../../src-main/domain/guard/calling-hours';
import { Picker } from '../../dialer/picker/Picker';
import { useAppState } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import './calling.css';

/** Choices are this many minutes apart. */
const STEP = 30;
const DAY = 1_440;

/** When people may be called without a question, by the clock where they are. */
export function CallingHours() {
  const hours = useAppState((state) => state.guards.hours);
  const { run } = useCommand('guards.chooseHours');
  const choose = (change: Partial<CallingHoursView>): void => void run({ ...hours, ...change });
  return (
    <div className="calling-part">
      <h3 className="calling-title">Calling hours</h3>
      <label className="calling-check">
        <input type="checkbox" checked={hours.ask} onChange={({ target }) => choose({ ask: target.checked })} />
        Ask before calling outside these hours
      </label>
      <div className="calling-hours">
        <HourPicker label="Allowed from" minute={hours.from} hours={hours} onPick={(from) => choose({ from })} />
        <HourPicker label="Allowed until" minute={hours.to} hours={hours} onPick={(to) => choose({ to })} />
      </div>
      <p className="settings-text">
        By the clock at the number called. Where it may lie in several time zones, a call is inside the hours only when
        it is so in all of them; where the time is not known, you are asked. They hold for all accounts. The sandbox,
        where nobody is called, asks once you have chosen hours here.
      </p>
    </div>
  );
}

interface HourPickerProps {
  readonly label: 'Allowed from' | 'Allowed until';
  readonly minute: number;
  readonly hours: CallingHoursView;
  readonly onPick: (minute: number) => void;
}

function HourPicker({ label, minute, hours, onPick }: HourPickerProps) {
  const locale = useAppState((state) => state.locale);
  const options = useCallback(
    () => minutesOf(label).map((each) => optionOf(each, label, hours, locale)),
    [label, hours, locale],
  );
  return (
    <Picker
      label={label}
      options={options}
      selectedKey={String(minute)}
      onPick={(key) => onPick(Number(key))}
      emptyText=""
    >
      {clockOfMinute(minute, locale)}
    </Picker>
  );
}

const minutesOf = (label: HourPickerProps['label']): readonly number[] =>
  Array.from({ length: DAY / STEP }, (_, nth) => (label === 'Allowed from' ? nth : nth + 1) * STEP);

function optionOf(minute: number, label: HourPickerProps['label'], { from, to }: CallingHoursView, locale: string) {
  const fits = areHours(label === 'Allowed from' ? { from: minute, to } : { from, to: minute });
  return {
    key: String(minute),
    title: clockOfMinute(minute, locale),
    detail: minute === DAY ? 'end of the day' : '',
    reason: fits ? null : label === 'Allowed from' ? 'Not before the end' : 'Not after the beginning',
  };
}
