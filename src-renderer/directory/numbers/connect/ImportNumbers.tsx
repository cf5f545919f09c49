import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup, Label } from 'react-aria-components';
import type { AvailableNumberView } from '../../../../src-main/contract/number-views';
import type { ConnectionView } from '../../../../src-main/contract/views';
import { formatE164 } from '../../../../src-main/domain/number';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/Button';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { Spinner } from '../../../ui/Spinner';
import { numbersText } from '../connections/connection-words';
import { useAvailable } from './use-available';
import './choices.css';

interface ImportNumbersProps {
  readonly connection: ConnectionView;
  readonly onImported: (lineIds: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The most that one request takes. */
const MOST = 200;

/** The numbers at the provider that ThunderPhone does not have yet, to choose from. */
export function ImportNumbers({ connection, onImported, onClose }: ImportNumbersProps) {
  const { rows, problem: unread, reading, readAgain } = useAvailable(connection.id);
  const { run: send, problem: unsent, busy: sending } = useCommand('connections.importNumbers', 'here');
  const [wanted, choose] = useState<readonly string[]>([]);
  const chosen = wanted.filter((number) => rows?.some((row) => row.number === number) === true);
  const importChosen = async (): Promise<void> => {
    const answer = await send({ id: connection.id, numbers: [...chosen] });
    if (answer.ok) onImported(answer.value.lineIds);
  };
  const lookAgain = (
    <Button size="l" icon={<RefreshCw size={15} aria-hidden />} busy={reading} onClick={readAgain}>
      Look again
    </Button>
  );
  if (rows === null) {
    return unread ? (
      <ProblemAlert problem={unread} actions={lookAgain} />
    ) : (
      <Spinner label="Asking the provider for its numbers…" />
    );
  }
  return (
    <>
      {unread && <ProblemAlert problem={unread} />}
      {rows.length === 0 ? (
        <p>
          The provider has no number for this connection that is not in a ThunderPhone organization already. Buy one
          there, or move one to this trunk, then look again.
        </p>
      ) : (
        <CheckboxGroup className="choices" value={[...chosen]} onChange={choose} isDisabled={sending}>
          <Label className="field-label">Which numbers should ThunderPhone use?</Label>
          <div className="available">
            {rows.map((row) => (
              <Available key={row.number} row={row} />
            ))}
          </div>
        </CheckboxGroup>
      )}
      {unsent && <ProblemAlert problem={unsent} />}
      <div className="flow-actions">
        {rows.length > 0 && (
          <>
            <Button
              look="primary"
              size="l"
              busy={sending}
              unavailable={unavailableWhen(chosen.length)}
              onClick={() => void importChosen()}
            >
              {chosen.length === 0 ? 'Import numbers' : `Import ${numbersText(chosen.length)}`}
            </Button>
            {chosen.length < Math.min(rows.length, MOST) && (
              <Button size="l" onClick={() => choose(rows.slice(0, MOST).map(({ number }) => number))}>
                Choose all
              </Button>
            )}
          </>
        )}
        {lookAgain}
        <Button size="l" onClick={onClose}>
          Not now
        </Button>
      </div>
    </>
  );
}

function unavailableWhen(chosen: number): string | undefined {
  if (chosen === 0) return 'Choose a number';
  return chosen > MOST ? `At most ${MOST} at a time` : undefined;
}

function Available({ row }: { readonly row: AvailableNumberView }) {
  return (
    <CheckboxField value={row.number}>
      <CheckboxButton className="available-number">
        <span className="check-box" aria-hidden />
        <span>
          {formatE164(row.number)}
          {row.facts.length > 0 && <small>{row.facts.map(({ name, value }) => `${name}: ${value}`).join(' · ')}</small>}
        </span>
      </CheckboxButton>
    </CheckboxField>
  );
}
