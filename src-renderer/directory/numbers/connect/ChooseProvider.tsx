import { useState } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { Provider, SetupMethod } from '../../../../src-main/domain/directory/provider';
import { isProvider, providerForms, providers } from '../../../../src-main/domain/directory/provider';
import { Button } from '../../../ui/Button';
import './choices.css';

const METHODS: Readonly<Record<SetupMethod, { readonly title: string; readonly text: string }>> = {
  api_key: { title: 'With API credentials', text: 'You enter them here; ThunderPhone sets the trunk up.' },
  manual: { title: 'By hand', text: 'You enter where your trunk is.' },
  guided_telnyx: { title: 'Guided by ThunderPhone', text: 'Step by step, in the dashboard.' },
};

interface ChooseProviderProps {
  readonly onChoose: (provider: Provider, method: SetupMethod) => void;
}

/** Where the numbers are, and how the connection is to be made. */
export function ChooseProvider({ onChoose }: ChooseProviderProps) {
  const [provider, setProvider] = useState<Provider>('twilio');
  const { methods } = providerForms[provider];
  const [wanted, setMethod] = useState<SetupMethod>('api_key');
  const method = methods.includes(wanted) ? wanted : methods[0];
  return (
    <>
      <RadioGroup
        className="choices"
        value={provider}
        onChange={(key) => {
          if (isProvider(key)) setProvider(key);
        }}
      >
        <Label className="field-label">Where are your numbers?</Label>
        <div className="choice-grid">
          {providers.map((key) => (
            <RadioField key={key} value={key}>
              <RadioButton className="choice">{providerForms[key].name}</RadioButton>
            </RadioField>
          ))}
        </div>
      </RadioGroup>
      {methods.length > 1 && (
        <RadioGroup
          className="choices"
          value={method}
          onChange={(key) => setMethod(methods.find((one) => one === key) ?? methods[0])}
        >
          <Label className="field-label">How do you want to connect?</Label>
          <div className="choice-grid">
            {methods.map((key) => (
              <RadioField key={key} value={key}>
                <RadioButton className="choice">
                  {METHODS[key].title}
                  <small>{METHODS[key].text}</small>
                </RadioButton>
              </RadioField>
            ))}
          </div>
        </RadioGroup>
      )}
      <div className="flow-actions">
        <Button look="primary" size="l" onClick={() => onChoose(provider, method)}>
          Continue
        </Button>
      </div>
    </>
  );
}
