import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
  useFilter,
} from 'react-aria-components';
import './field.css';
import '../dialer/picker/picker-list.css';
import './combo-field.css';

/** One row of the list: the text it stands for, and what it is called. */
export interface ComboOption {
  readonly value: string;
  readonly title: string;
  readonly detail: string;
}

interface ComboFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly ComboOption[];
  readonly placeholder?: string;
  readonly description?: string;
  readonly errors?: readonly string[];
  /** What the list says while it has no row at all. */
  readonly emptyText: string;
}

/** A text field with a list to search and choose from. The set is open: what is typed counts, whether in the list or not. */
export function ComboField(props: ComboFieldProps) {
  const { label, value, onChange, options, placeholder, description, errors = [], emptyText } = props;
  const { contains } = useFilter({ sensitivity: 'base' });
  const rows = useMemo(() => {
    const typed = value.trim();
    // With a row chosen the list shows the others too: the person opens it to choose again.
    if (typed === '' || options.some((option) => option.value === typed)) return options;
    return options.filter((option) => contains(`${option.value} ${option.title} ${option.detail}`, typed));
  }, [contains, options, value]);
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      inputValue={value}
      onInputChange={onChange}
      value={options.some((option) => option.value === value) ? value : null}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
      isInvalid={errors.length > 0}
      items={rows.map((row) => ({ ...row, id: row.value }))}
      defaultFilter={() => true}
    >
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input className="field-input combo-input" spellCheck={false} {...(placeholder ? { placeholder } : {})} />
        <Button className="combo-open">
          <ChevronDown size={17} aria-hidden />
        </Button>
      </div>
      {description && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-errors">{errors.join(' ')}</FieldError>
      <Popover className="picker-popover" placement="bottom start" offset={4} containerPadding={8}>
        <ListBox
          className="picker-list"
          renderEmptyState={() => (
            <p className="picker-empty">{options.length === 0 ? emptyText : 'Not in the list: it is sent as typed'}</p>
          )}
        >
          {(option: ComboOption & { readonly id: string }) => (
            <ListBoxItem textValue={option.value} className="picker-option">
              <span className="picker-option-text">
                <b>{option.title}</b>
                <small>{option.detail}</small>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
