import { useApp, useAppState } from '../state/AppContext';
import { useMinute } from '../state/use-now';
import { ageText } from '../text/age';
import { money } from '../text/money';

const TONES = { unknown: 'plain', fine: 'plain', low: 'wait', empty: 'bad' } as const;

/** The balance and, on a closer look, its age; pressed, the Billing page. */
export function BalancePill() {
  const app = useApp();
  const now = useMinute();
  const balanceCents = useAppState((state) => state.directory.billing?.balanceCents ?? null);
  const level = useAppState((state) => state.directory.lowBalance.level);
  const { fetchedAt, problem } = useAppState((state) => state.directory.parts.billing);
  if (balanceCents === null) return null;
  const amount = money(balanceCents);
  const age = fetchedAt === null ? '' : `read ${ageText(fetchedAt, now)}`;
  const notes = [age, level === 'low' ? 'low' : '', problem ? 'could not be read again' : '']
    .filter(Boolean)
    .join(', ');
  return (
    <button
      type="button"
      className={`pill pill-${TONES[level]} bar-button bar-balance`}
      aria-label={`Balance ${amount}, ${notes}`}
      title={`Balance ${amount}, ${notes}`}
      onClick={() => app.show('billing')}
    >
      <span className="bar-wide">Balance</span> <strong>{amount}</strong>
    </button>
  );
}
