import { useState } from 'react';
import type { ConnectionView } from '../../../../src-main/contract/views';
import type { Provider, SetupMethod } from '../../../../src-main/domain/directory/provider';
import { providerForms } from '../../../../src-main/domain/directory/provider';
import { useApp } from '../../../state/AppContext';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/TextField';
import { useSay } from '../../../ui/toast/toasts';
import { CredentialsForm } from './CredentialsForm';
import { useTestedFields } from './use-tested-fields';

interface CredentialsProps {
  readonly provider: Provider;
  readonly method: SetupMethod;
  readonly onBack: () => void;
  readonly onMade: (connection: ConnectionView) => void;
}

/** The credentials, their test, a name, and then the connection. */
export function Credentials({ provider, method, onBack, onMade }: CredentialsProps) {
  const { ask } = useApp();
  const say = useSay();
  const fields = useTestedFields();
  const [name, setName] = useState('');
  const create = async (): Promise<void> => {
    const answer = await fields.send((told, evidenceId) =>
      ask('connections.create', { name: name.trim(), wish: { provider, method, fields: told }, evidenceId }),
    );
    if (!answer?.ok) return;
    say.news(`${answer.value.name} is connected`);
    onMade(answer.value);
  };
  return (
    <CredentialsForm
      provider={provider}
      method={method}
      fields={fields}
      onTested={(suggested) => setName((typed) => typed || (suggested ?? providerForms[provider].name))}
      send={
        <Button
          look="primary"
          size="l"
          busy={fields.busy === 'sending'}
          unavailable={name.trim() === '' ? 'Enter a name' : undefined}
          onClick={() => void create()}
        >
          Create connection
        </Button>
      }
      actions={
        <Button size="l" onClick={onBack}>
          Back
        </Button>
      }
    >
      <div className="flow-next">
        <TextField
          label="Connection name"
          value={name}
          onChange={setName}
          maxLength={120}
          errors={name.trim() === '' ? ['A connection needs a name.'] : []}
        />
      </div>
    </CredentialsForm>
  );
}
