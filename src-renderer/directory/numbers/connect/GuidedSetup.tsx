import { ArrowUpRight } from 'lucide-react';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/Button';

interface GuidedSetupProps {
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The guided way for Telnyx has no interface for apps: it is gone in the dashboard. */
export function GuidedSetup({ onBack, onClose }: GuidedSetupProps) {
  const page = useCommand('app.openPage');
  const refresh = useCommand('directory.refresh');
  const done = async (): Promise<void> => {
    const answer = await refresh.run({ parts: ['connections', 'lines'] });
    if (answer.ok) onClose();
  };
  return (
    <>
      <p>
        The guided set-up for Telnyx is done in the ThunderPhone dashboard. When it is finished there, come back: the
        connection is then in the list, and you can import and verify its numbers here.
      </p>
      <div className="flow-actions">
        <Button
          look="primary"
          size="l"
          icon={<ArrowUpRight size={15} aria-hidden />}
          busy={page.busy}
          onClick={() => void page.run({ page: 'numbers' })}
        >
          Open dashboard
        </Button>
        <Button size="l" busy={refresh.busy} onClick={() => void done()}>
          I have finished there
        </Button>
        <Button size="l" onClick={onBack}>
          Back
        </Button>
      </div>
    </>
  );
}
