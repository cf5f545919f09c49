import { Alert } from '../../../ui/Alert';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { Spinner } from '../../../ui/Spinner';
import { useSecond } from '../../../state/use-now';
import { clockText } from '../../../text/duration';
import { FactList } from '../FactList';
import type { VerificationState } from './use-verifications';
import { outcomeText } from './use-verifications';
import './lines.css';

/** How a verification goes, and then what ThunderPhone said, in its own words, whatever their shape. */
export function VerificationResult({ state }: { readonly state: VerificationState }) {
  switch (state.kind) {
    case 'running':
      return <Running since={state.since} />;
    case 'problem':
      return <ProblemAlert problem={state.problem} />;
    case 'answered': {
      const { passed, explanation, facts } = state.verification;
      return (
        <Alert tone={passed === false ? 'bad' : 'news'} title={outcomeText(state.verification)}>
          {explanation !== null && <p className="alert-detail">ThunderPhone says: “{explanation}”</p>}
          {facts.length > 0 && <FactList title="Its whole answer" facts={facts} />}
        </Alert>
      );
    }
  }
}

function Running({ since }: { readonly since: number }) {
  const now = useSecond();
  return (
    <div className="verifying">
      <Spinner label="Verifying: ThunderPhone calls the number, and calls out from it." />
      <span aria-hidden>{clockText((now - since) / 1_000)}</span>
      <p className="page-quiet">This takes up to three minutes. You can do something else meanwhile.</p>
    </div>
  );
}
