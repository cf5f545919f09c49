import type { LineView } from '../../../../src-main/contract/views';
import { useCommand } from '../../../state/use-command';
import { Alert } from '../../../ui/Alert';
import { Button } from '../../../ui/Button';

/** Why a number cannot call out, and the way on. Verify has its button in the head already. */
export function WhatHelps({ line, onConnect }: { readonly line: LineView; readonly onConnect: () => void }) {
  const { reason, advice, step } = line;
  return (
    <Alert
      tone="news"
      title={`${reason}.`}
      actions={
        step === 'connect' ? (
          <Button onClick={onConnect}>Add connection</Button>
        ) : step === 'dashboard' ? (
          <OpenDashboard />
        ) : undefined
      }
    >
      <p>{advice}</p>
    </Alert>
  );
}

function OpenDashboard() {
  const { run, busy } = useCommand('app.openPage');
  return (
    <Button busy={busy} onClick={() => void run({ page: 'numbers' })}>
      Open in dashboard
    </Button>
  );
}
