import { useId } from 'react';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';

/** The way in without a key. */
export function SandboxButton() {
  const id = useId();
  const { run, busy, problem } = useCommand('accounts.addSandbox', 'here');
  return (
    <div className="sandbox">
      <Button size="l" busy={busy} aria-describedby={id} onClick={() => void run(null)}>
        Try the sandbox
      </Button>
      <p className="sandbox-about" id={id}>
        Pretend calls: nobody is called. It needs no key.
      </p>
      {problem && <ProblemAlert problem={problem} />}
    </div>
  );
}
