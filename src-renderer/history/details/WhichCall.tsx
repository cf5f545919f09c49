import type { CallView, CandidateView } from '../../../src-main/contract/views';
import { useAppState } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { StateBadge } from '../../ui/StateBadge';
import { endedText } from '../words/ended';
import { whenIn } from '../words/when';
import { Section } from './Section';
import './which-call.css';

/** Where several calls may be an attempt's: all of them, for a person to say which it is, or that none is. */
export function WhichCall({ call: { attemptId, candidates } }: { readonly call: CallView }) {
  const choose = useCommand('calls.choose', 'here');
  const ruleOut = useCommand('calls.ruleOut', 'here');
  if (candidates.length === 0) return null;
  const busy = choose.busy || ruleOut.busy;
  const problem = choose.problem ?? ruleOut.problem;
  const none = (): void => {
    choose.clear();
    void ruleOut.run({ attemptId, callIds: candidates.map(({ callId }) => callId) });
  };
  return (
    <Section title="Which call is it?" name="which">
      <ul className="candidates">
        {candidates.map((candidate) => (
          <Candidate
            key={candidate.callId}
            candidate={candidate}
            busy={busy}
            onChoose={() => {
              ruleOut.clear();
              void choose.run({ attemptId, callId: candidate.callId });
            }}
          />
        ))}
      </ul>
      {problem && <ProblemAlert problem={problem} />}
      <div className="candidates-none">
        <Button busy={busy} onClick={none}>
          None of these
        </Button>
        <p className="details-quiet">
          Nothing is sent by either. After “None of these” the call counts as not placed, and you may try again: with
          the same key, so that ThunderPhone dials nobody a second time if it was one of these after all.
        </p>
      </div>
    </Section>
  );
}

interface CandidateProps {
  readonly candidate: CandidateView;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

function Candidate({ candidate, busy, onChoose }: CandidateProps) {
  const { callId, startedAt, label, state } = candidate;
  const when = whenIn(useAppState(({ locale }) => locale));
  const began = startedAt === null ? 'Beginning not told yet' : when.exactTime(startedAt);
  return (
    <li>
      <div className="candidate-facts">
        <b>{began}</b>
        <StateBadge call={{ state, label, following: 'yes' }} />
        <small>
          {[endedText({ ...candidate, billingTotalCents: null }), `Call id ${callId}`].filter(Boolean).join(' · ')}
        </small>
      </div>
      <Button busy={busy} aria-description={`The call that began at ${began}, ${label}`} onClick={onChoose}>
        This is my call
      </Button>
    </li>
  );
}
