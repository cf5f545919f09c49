import type { CallView } from '../../../src-main/contract/views';
import { stateLabel } from '../../../src-main/domain/call/state-label';
import type { PickerOption } from '../../dialer/picker/picker-option';

type State = CallView['state'];

/** Written out, since the contract's own list would bring its schemas into the window's code. */
const STATES: readonly State[] = [
  'completed',
  'failed',
  'in_progress',
  'initiated',
  'sending',
  'refused',
  'unconfirmed',
  'not_placed',
];

const ANY = 'any';
const NAME = 'name:';

const option = (key: string, title: string): PickerOption => ({ key, title, detail: '', reason: null });

export const stateOptions: readonly PickerOption[] = [
  option(ANY, 'Any status'),
  ...STATES.map((state) => option(state, stateLabel(state))),
];

export const keyOfState = (state: State | null): string => state ?? ANY;
export const stateOfKey = (key: string): State | null => STATES.find((state) => state === key) ?? null;

export const agentNameOptions = (names: readonly string[]): readonly PickerOption[] => [
  option(ANY, 'Any agent'),
  ...names.map((name) => option(NAME + name, name)),
];

export const keyOfName = (name: string | null): string => (name === null ? ANY : NAME + name);
export const nameOfKey = (key: string): string | null => (key === ANY ? null : key.slice(NAME.length));
