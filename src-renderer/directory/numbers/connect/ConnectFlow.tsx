import { useState } from 'react';
import type { ConnectionView } from '../../../../src-main/contract/views';
import type { Provider, SetupMethod } from '../../../../src-main/domain/directory/provider';
import type { Verifications } from '../lines/use-verifications';
import { ChooseProvider } from './ChooseProvider';
import { Credentials } from './Credentials';
import type { FlowStep } from './FlowHead';
import { FlowHead } from './FlowHead';
import { GuidedSetup } from './GuidedSetup';
import { ImportNumbers } from './ImportNumbers';
import { VerifyNumbers } from './VerifyNumbers';
import './flow.css';

interface ConnectFlowProps {
  /** One that is there, to import more numbers from; null to add one first. */
  readonly connection: ConnectionView | null;
  readonly verifications: Verifications;
  readonly onClose: () => void;
}

/** From a provider to a number that can call: choose, connect, import, verify (API notes 5.4). */
export function ConnectFlow({ connection, verifications, onClose }: ConnectFlowProps) {
  const [made, setMade] = useState(connection);
  const [choice, setChoice] = useState<{ readonly provider: Provider; readonly method: SetupMethod } | null>(null);
  const [lineIds, setLineIds] = useState<readonly string[] | null>(null);
  const step = stepOf(made, choice, lineIds);
  const title = made ? `Import numbers from “${made.name}”` : 'Add a VoIP connection';
  return (
    <div className="page-column flow">
      <FlowHead title={title} step={step} onClose={onClose} />
      {made && lineIds ? (
        <VerifyNumbers lineIds={lineIds} verifications={verifications} onClose={onClose} />
      ) : made ? (
        <ImportNumbers connection={made} onImported={setLineIds} onClose={onClose} />
      ) : choice?.method === 'guided_telnyx' ? (
        <GuidedSetup onBack={() => setChoice(null)} onClose={onClose} />
      ) : choice ? (
        <Credentials {...choice} onBack={() => setChoice(null)} onMade={setMade} />
      ) : (
        <ChooseProvider onChoose={(provider, method) => setChoice({ provider, method })} />
      )}
    </div>
  );
}

function stepOf(made: unknown, choice: unknown, lineIds: unknown): FlowStep {
  if (made === null) return choice === null ? 'provider' : 'credentials';
  return lineIds === null ? 'numbers' : 'verify';
}
