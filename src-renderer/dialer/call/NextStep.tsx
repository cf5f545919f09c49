import type { CommandInput } from '../../../src-main/contract/commands';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { partsForCalling } from '../../../src-main/domain/directory/directory';
import { assertNever } from '../../../src-main/domain/result';
import { useApp } from '../../state/AppContext';
import type { View } from '../../state/app-state';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';

type Page = CommandInput<'app.openPage'>['page'];

/** A step that the app can take for the person. */
type Step =
  | { readonly kind: 'page'; readonly page: Page; readonly text: string }
  | { readonly kind: 'view'; readonly view: View; readonly text: string }
  | { readonly kind: 'refresh' };

const toSettings: Step = { kind: 'view', view: 'settings', text: 'Open Settings' };
const refresh: Step = { kind: 'refresh' };

const STEPS: Readonly<Partial<Record<ProblemView['code'], Step>>> = {
  api_insufficient_balance: { kind: 'page', page: 'billing', text: 'Open billing' },
  api_confirmation_required: { kind: 'page', page: 'confirmation', text: 'Open dashboard' },
  api_from_number_unknown: refresh,
  api_agent_unknown: refresh,
  api_not_found: refresh,
  from_number_ineligible: refresh,
  number_do_not_call: toSettings,
  api_unauthorized: toSettings,
  key_missing: toSettings,
  keychain_absent: toSettings,
  keychain_locked: toSettings,
  keychain_unavailable: toSettings,
  keychain_denied: toSettings,
  keychain_unreadable: toSettings,
  api_conflict: { kind: 'view', view: 'history', text: 'Open History' },
};

/** The button that takes the step a problem advises, where the app can take it. */
export function NextStep({ code }: { readonly code: ProblemView['code'] }) {
  const app = useApp();
  const step = STEPS[code];
  if (step === undefined) return null;
  switch (step.kind) {
    case 'page':
      return <OpenPage page={step.page}>{step.text}</OpenPage>;
    case 'view':
      return <Button onClick={() => app.show(step.view)}>{step.text}</Button>;
    case 'refresh':
      return <RefreshList>Refresh the list</RefreshList>;
    default:
      return assertNever(step);
  }
}

function OpenPage({ page, children }: { readonly page: Page; readonly children: string }) {
  const { run, busy } = useCommand('app.openPage');
  return (
    <Button busy={busy} onClick={() => void run({ page })}>
      {children}
    </Button>
  );
}

export function RefreshList({ children }: { readonly children: string }) {
  const { run, busy } = useCommand('directory.refresh');
  return (
    <Button busy={busy} onClick={() => void run({ parts: [...partsForCalling] })}>
      {children}
    </Button>
  );
}
