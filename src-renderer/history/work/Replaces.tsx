import { useKeptChange } from './use-kept-change';
import { keptText } from './work-text';

/** Only the newest change of many calls is kept: whoever begins another one is told what that costs. */
export function Replaces() {
  const change = useKeptChange();
  if (change === null) return null;
  return (
    <p className="dialog-text">
      <bdi>{keptText(change)}</bdi>.{' '}
      {change.phase === 'done'
        ? 'Once another change begins, that cannot be undone any more.'
        : 'Once another change begins, that cannot be gone on with or undone any more.'}
    </p>
  );
}
