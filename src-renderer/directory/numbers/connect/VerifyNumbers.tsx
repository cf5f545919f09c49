import { PhoneOutgoing, ShieldCheck } from 'lucide-react';
import type { LineView } from '../../../../src-main/contract/views';
import { formatE164 } from '../../../../src-main/domain/number';
import { useAppState } from '../../../state/AppContext';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/Button';
import { lineName } from '../lines/line-words';
import { LineStanding } from '../lines/LineStanding';
import { useCallFrom } from '../lines/use-call-from';
import type { Verifications } from '../lines/use-verifications';
import { VerificationResult } from '../lines/VerificationResult';
import './verify.css';

interface VerifyNumbersProps {
  readonly lineIds: readonly string[];
  readonly verifications: Verifications;
  readonly onClose: () => void;
}

/** The imported numbers: each is verified before it can call. */
export function VerifyNumbers({ lineIds, verifications, onClose }: VerifyNumbersProps) {
  const all = useAppState((state) => state.rows.lines.rows);
  const refresh = useCommand('directory.refresh');
  const lines = all.filter(({ id }) => lineIds.includes(id));
  const open = lines.filter((line) => !line.eligible && line.canBeVerified);
  const running = lines.some(({ id }) => verifications.of(id)?.kind === 'running');
  const verifyAll = async (): Promise<void> => {
    // One after the other: each is a call at the provider.
    for (const line of open) await verifications.verify({ id: line.id, name: lineName(line) });
  };
  return (
    <>
      {lineIds.length === 0 ? (
        <p>
          ThunderPhone took the numbers, but does not list them yet. Refresh in a moment: they will be under Phone
          numbers, to be verified there.
        </p>
      ) : (
        <p>
          Before a number can call out, ThunderPhone checks it: a call in, and a call out. Each check places short test
          calls at your provider.
        </p>
      )}
      <ul className="verify-list" aria-label="Imported numbers">
        {lines.map((line) => (
          <VerifyNumber key={line.id} line={line} verifications={verifications} />
        ))}
      </ul>
      <div className="flow-actions">
        {open.length > 1 && (
          <Button
            look="primary"
            size="l"
            icon={<ShieldCheck size={15} aria-hidden />}
            busy={running}
            onClick={() => void verifyAll()}
          >
            Verify all
          </Button>
        )}
        {lineIds.length === 0 && (
          <Button size="l" busy={refresh.busy} onClick={() => void refresh.run({ parts: ['lines'] })}>
            Refresh numbers
          </Button>
        )}
        <Button size="l" onClick={onClose}>
          Done
        </Button>
      </div>
    </>
  );
}

function VerifyNumber({ line, verifications }: { readonly line: LineView; readonly verifications: Verifications }) {
  const callFrom = useCallFrom();
  const state = verifications.of(line.id);
  const running = state?.kind === 'running';
  return (
    <li>
      <div className="verify-line">
        <b className="copyable">{formatE164(line.number)}</b>
        <LineStanding line={line} />
        <span className="page-spring" />
        {line.eligible ? (
          <Button look="primary" icon={<PhoneOutgoing size={15} aria-hidden />} onClick={() => callFrom(line)}>
            Call from this number
          </Button>
        ) : (
          line.canBeVerified && (
            <Button
              icon={<ShieldCheck size={15} aria-hidden />}
              busy={running}
              onClick={() => void verifications.verify({ id: line.id, name: lineName(line) })}
            >
              {running ? 'Verifying…' : 'Verify'}
            </Button>
          )
        )}
      </div>
      {state && <VerificationResult state={state} />}
    </li>
  );
}
