import { ArrowUpRight } from 'lucide-react';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';

/** The way to all else that the dashboard has of an attempt's call. */
export function DashboardLink({ attemptId }: { readonly attemptId: string }) {
  const { run, busy } = useCommand('calls.openDashboard');
  return (
    <Button
      className="details-open"
      icon={<ArrowUpRight size={15} aria-hidden />}
      busy={busy}
      onClick={() => void run({ attemptId })}
    >
      Open in dashboard
    </Button>
  );
}
