import { SwitchField as AriaSwitchField, SwitchButton } from 'react-aria-components';
import './switch-field.css';

interface SwitchFieldProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is on or off. */
export function SwitchField({ label, isOn, onChange }: SwitchFieldProps) {
  return (
    <AriaSwitchField isSelected={isOn} onChange={onChange}>
      <SwitchButton className="switch-field">
        <span className="switch-track" aria-hidden="true" />
        {label}
      </SwitchButton>
    </AriaSwitchField>
  );
}
