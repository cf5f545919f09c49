import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { Provider } from '../../../../src-main/domain/directory/provider';
import { providerForms } from '../../../../src-main/domain/directory/provider';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { WipedField } from '../../../ui/WipedField';
import { addedName, inputName } from './provider-fields';
import './provider-fields.css';

interface ProviderFieldsProps {
  readonly provider: Provider;
  /** Names of inputs that need a value and have none. */
  readonly missing: readonly string[];
}

/** What a provider wants to know: the fields that are known, and any others by name. */
export function ProviderFields({ provider, missing }: ProviderFieldsProps) {
  const { fields, fieldNames } = providerForms[provider];
  return (
    <>
      {fields.map(({ place, member, label, secret, needed, hint }, index) => {
        const name = inputName(place, member);
        return (
          <WipedField
            key={`${provider} ${name}`}
            name={name}
            label={needed ? label : `${label} (optional)`}
            secret={secret ? label : null}
            description={hint}
            required={needed}
            maxLength={8_000}
            autoFocus={index === 0}
            errors={missing.includes(name) ? [`${label} is missing.`] : []}
          />
        );
      })}
      <AddedFields
        hint={fieldNames === 'documented' ? 'Only if ThunderPhone asks for more.' : inferredHint(provider)}
      />
    </>
  );
}

/** Nothing is pretended: these names are a likely guess. */
const inferredHint = (provider: Provider): string => {
  const source = provider === 'manual' ? 'what SIP trunks need' : `${providerForms[provider].name}’s own names`;
  return `ThunderPhone does not document the names of these fields; they follow ${source}. If its answer asks for others, add them here.`;
};

/** Fields by a name that the person gives. Only which rows there are is remembered; their values are in the page. */
function AddedFields({ hint }: { readonly hint: string }) {
  const id = useId();
  const [rows, setRows] = useState<readonly number[]>([]);
  return (
    <section className="added-fields" aria-labelledby={id}>
      <h4 className="field-label" id={id}>
        Other fields
      </h4>
      <p className="field-description">{hint}</p>
      {rows.map((row, index) => (
        <AddedField
          key={row}
          row={row}
          position={index + 1}
          onRemove={() => setRows((before) => before.filter((other) => other !== row))}
        />
      ))}
      <Button
        size="s"
        icon={<Plus size={14} aria-hidden />}
        onClick={() => setRows((before) => [...before, (before.at(-1) ?? 0) + 1])}
      >
        Add field
      </Button>
    </section>
  );
}

interface AddedFieldProps {
  readonly row: number;
  readonly position: number;
  readonly onRemove: () => void;
}

function AddedField({ row, position, onRemove }: AddedFieldProps) {
  const placeId = useId();
  return (
    <div className="added-field" role="group" aria-label={`Field ${position}`}>
      <WipedField
        label={`Name ${position}`}
        name={addedName('name', row)}
        secret={null}
        pattern="[A-Za-z][A-Za-z0-9_.\-]*"
        maxLength={64}
        autoFocus
      />
      <WipedField label={`Value ${position}`} name={addedName('value', row)} secret="value" maxLength={8_000} />
      <div className="field">
        <label className="field-label" htmlFor={placeId}>
          Goes into
        </label>
        <select id={placeId} name={addedName('place', row)} className="field-input">
          <option value="credentials">Credentials</option>
          <option value="sip_config">SIP settings</option>
        </select>
      </div>
      <IconButton label={`Remove field ${position}`} icon={<X size={15} />} onClick={onRemove} />
    </div>
  );
}
