import type { Dialable } from '../../../src-main/domain/number';
import { countryName, numberKindLabel } from '../../../src-main/domain/number';

interface WhichNumberProps {
  readonly options: readonly Dialable[];
  readonly onPick: (text: string) => void;
}

/** Several numbers in one text: a person picks, nothing is picked for them. */
export function WhichNumber({ options, onPick }: WhichNumberProps) {
  return (
    <div className="which-number" role="alert">
      <p className="which-number-title">Which number?</p>
      <ul>
        {options.map((option) => (
          <li key={option.e164}>
            <button type="button" className="which-number-option" onClick={() => onPick(option.international)}>
              <b>{option.international}</b>
              <small>
                {[option.region && countryName(option.region), numberKindLabel(option.type)].filter(Boolean).join(', ')}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
