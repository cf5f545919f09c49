import type { AppView, DashboardPage } from '../../../src-main/contract/places';
import type { ReadinessStep } from '../../../src-main/contract/readiness';
import { assertNever } from '../../../src-main/domain/result';
import { useApp, useAppState } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';

const VIEWS: Readonly<Record<AppView, string>> = {
  dial: 'Open Dial',
  history: 'Open History',
  agents: 'Open Agents',
  numbers: 'Open Numbers',
  billing: 'Open Billing',
  settings: 'Open Settings',
};

const PAGES: Readonly<Record<DashboardPage, string>> = {
  api_keys: 'API keys in the dashboard',
  agents: 'Agents in the dashboard',
  billing: 'Billing in the dashboard',
  confirmation: 'Confirmation in the dashboard',
  numbers: 'Numbers in the dashboard',
};

/** The button that goes where something is mended. */
export function ReadyStep({ step, onLeave }: { readonly step: ReadinessStep; readonly onLeave: () => void }) {
  const app = useApp();
  const accountId = useAppState((state) => state.activeAccountId);
  const page = useCommand('app.openPage');
  const key = useCommand('accounts.readKeyAgain');
  switch (step.kind) {
    case 'view':
      return (
        <Button
          size="s"
          onClick={() => {
            app.show(step.view);
            onLeave();
          }}
        >
          {VIEWS[step.view]}
        </Button>
      );
    case 'page':
      return (
        <Button size="s" busy={page.busy} onClick={() => void page.run({ page: step.page })}>
          {PAGES[step.page]}
        </Button>
      );
    case 'read_key':
      return (
        <Button
          size="s"
          busy={key.busy}
          onClick={() => {
            if (accountId !== null) void key.run({ id: accountId });
          }}
        >
          Read the key again
        </Button>
      );
    default:
      return assertNever(step);
  }
}
