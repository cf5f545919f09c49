import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';

/** The way to the dashboard's page of keys, in the person's browser. */
export function GetKey() {
  const { run, busy } = useCommand('app.openPage');
  return (
    <p className="key-get">
      No key yet?
      <Button look="link" busy={busy} onClick={() => void run({ page: 'api_keys' })}>
        Get a key
      </Button>
      in the dashboard.
    </p>
  );
}
