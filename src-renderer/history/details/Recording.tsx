import { ArrowUpRight } from 'lucide-react';
import type { CallDetailsView } from '../../../src-main/contract/views';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { Section } from './Section';

type RecordingProps = Pick<CallDetailsView, 'call' | 'dashboardUrl'>;

/** The way to the recording, and to all else that the dashboard has. */
export function Recording({ call: { attemptId, callId }, dashboardUrl }: RecordingProps) {
  const { run, busy } = useCommand('calls.openDashboard');
  return (
    <Section title="Recording">
      {dashboardUrl === null ? (
        <p className="details-quiet">
          {callId === null
            ? 'There is none: ThunderPhone has no call for this attempt.'
            : 'There is none to play: a pretend call has no dashboard page.'}
        </p>
      ) : (
        <>
          <p className="details-quiet">Recordings are played on the call's dashboard page.</p>
          <Button
            className="details-open"
            icon={<ArrowUpRight size={15} aria-hidden />}
            busy={busy}
            onClick={() => void run({ attemptId })}
          >
            Open in dashboard
          </Button>
        </>
      )}
    </Section>
  );
}
