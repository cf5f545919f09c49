import type { ConnectionView } from '../../../../src-main/contract/views';
import type { SetupMethod } from '../../../../src-main/domain/directory/provider';
import { isProvider, providerForms, setupMethods } from '../../../../src-main/domain/directory/provider';
import { useApp } from '../../../state/AppContext';
import { Button } from '../../../ui/Button';
import { useSay } from '../../../ui/toast/toasts';
import { CredentialsForm } from './CredentialsForm';
import { FlowHead } from './FlowHead';
import { useTestedFields } from './use-tested-fields';
import './flow.css';

interface ChangeCredentialsProps {
  readonly connection: ConnectionView;
  readonly onClose: () => void;
}

/** Other credentials for a connection that is there: tested first, then put in the place of the old ones. */
export function ChangeCredentials({ connection, onClose }: ChangeCredentialsProps) {
  const { ask } = useApp();
  const say = useSay();
  const fields = useTestedFields();
  const { id, name, provider } = connection;
  if (!isProvider(provider)) return null;
  const change = async (): Promise<void> => {
    const answer = await fields.send((told, evidenceId) => ask('connections.rotate', { id, fields: told, evidenceId }));
    if (!answer?.ok) return;
    say.news(`${name} uses the new credentials`);
    onClose();
  };
  return (
    <div className="page-column flow">
      <FlowHead title={`New credentials for “${name}”`} step={null} onClose={onClose} />
      <p>
        Its numbers stay. The old credentials are used until the new ones have passed the test and you press Use these
        credentials.
      </p>
      <CredentialsForm
        provider={provider}
        method={methodOf(connection)}
        fields={fields}
        send={
          <Button look="primary" size="l" busy={fields.busy === 'sending'} onClick={() => void change()}>
            Use these credentials
          </Button>
        }
        actions={
          <Button size="l" onClick={onClose}>
            Cancel
          </Button>
        }
      />
    </div>
  );
}

/** As it was set up; by the provider's usual way where that is not told. */
function methodOf({ provider, setupMethod }: ConnectionView): SetupMethod {
  const told = setupMethods.find((method) => method === setupMethod);
  return told ?? (isProvider(provider) ? providerForms[provider].methods[0] : 'api_key');
}
