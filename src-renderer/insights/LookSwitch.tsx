import type { HistoryLook } from '../../src-main/contract/insights';
import { Segments } from '../ui/Segments';

const OPTIONS: readonly { readonly key: HistoryLook; readonly text: string }[] = [
  { key: 'list', text: 'List' },
  { key: 'insights', text: 'Insights' },
];

const SHORTCUT = ['Mod', 'I'];

interface LookSwitchProps {
  readonly look: HistoryLook;
  readonly onChoose: (look: HistoryLook) => void;
}

/** The same calls as a list, or what they come to. */
export function LookSwitch({ look, onChoose }: LookSwitchProps) {
  return <Segments label="Show as" options={OPTIONS} value={look} onChange={onChoose} shortcut={SHORTCUT} />;
}
