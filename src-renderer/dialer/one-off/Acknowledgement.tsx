import type { OneOffField, OneOffForm } from '../../../src-main/domain/one-off/one-off-form';
import { TextArea } from '../../ui/TextArea';
import { Picker } from '../picker/Picker';
import type { PickerOption } from '../picker/picker-option';
import { ONE_OFF_LABELS } from './labels';

interface AcknowledgementProps {
  readonly form: OneOffForm;
  readonly onEdit: (change: Partial<OneOffForm>) => void;
  readonly errors: (field: OneOffField) => readonly string[];
}

const DEFAULT = 'default';

const OPTIONS: readonly PickerOption[] = [
  { key: DEFAULT, title: 'ThunderPhone’s default', detail: '', reason: null },
  { key: 'auto', title: 'Auto', detail: 'The agent chooses its words', reason: null },
  { key: 'manual', title: 'Manual', detail: 'By the prompt below', reason: null },
];

/** What the agent says while it still thinks; of the products that do so. */
export function Acknowledgement({ form, onEdit, errors }: AcknowledgementProps) {
  const key = form.acknowledgementMode === '' ? DEFAULT : form.acknowledgementMode;
  return (
    <>
      <Picker
        label={ONE_OFF_LABELS.acknowledgementMode}
        options={() => OPTIONS}
        selectedKey={key}
        onPick={(picked) => onEdit({ acknowledgementMode: picked === DEFAULT ? '' : picked })}
        emptyText=""
        errors={errors('acknowledgementMode')}
      >
        {OPTIONS.find((option) => option.key === key)?.title ?? key}
      </Picker>
      {key === 'manual' && (
        <TextArea
          label={ONE_OFF_LABELS.acknowledgementPrompt}
          value={form.acknowledgementPrompt}
          maxLength={10_000}
          onChange={(acknowledgementPrompt) => onEdit({ acknowledgementPrompt })}
          errors={errors('acknowledgementPrompt')}
        />
      )}
    </>
  );
}
