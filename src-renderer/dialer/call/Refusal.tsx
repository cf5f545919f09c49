import { X } from 'lucide-react';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { useAppState } from '../../state/AppContext';
import { money } from '../../text/money';
import { IconButton } from '../../ui/IconButton';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { NextStep } from './NextStep';

/** Why a call was not placed, and the next step. */
export function Refusal({ problem, onDismiss }: { readonly problem: ProblemView; readonly onDismiss: () => void }) {
  const balanceCents = useAppState((state) => state.directory.billing?.balanceCents ?? null);
  const isBalance = problem.code === 'api_insufficient_balance';
  return (
    <div className="refusal">
      <ProblemAlert
        problem={problem}
        extra={isBalance && (balanceCents === null ? 'The balance is not known.' : `Balance ${money(balanceCents)}.`)}
        actions={<NextStep code={problem.code} />}
      />
      <IconButton className="refusal-close" size="s" label="Dismiss" icon={<X size={15} />} onClick={onDismiss} />
    </div>
  );
}
