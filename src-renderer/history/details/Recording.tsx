import { ArrowUpRight } from 'lucide-react';
import type { CallView } from '../../../src-main/contract/views';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { Section } from './Section';

/** The way to the recording, and to all else that the dashboard has. */
export function Recording({ call: { attemptId, callId } }: { readonly call: CallView }) {
  const { run, busy } = useCommand('calls.openDashboard');
  return (
    <Section title="Recording">
      {callId === null ? (
        <p className="details-quiet">There is none: ThunderPhone has no call for this attempt.</p>
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
