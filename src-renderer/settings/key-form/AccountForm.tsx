import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { RefObject, SyntheticEvent } from 'react';
import { useApp } from '../../state/AppContext';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { useSay } from '../../ui/toast/toasts';
import { DEFAULT_BASE_URL } from '../../../src-main/domain/account/base-url';
import { GetKey } from './GetKey';
import { KeyField } from './KeyField';
import { KeyProblem } from './KeyProblem';
import { fieldErrors, problemPlace } from './problem-place';
import { SandboxButton } from './SandboxButton';
import type { Keep } from './use-key';
import { useKey } from './use-key';
import './key-form.css';

interface AccountFormProps {
  /** Whether the way without a key stands beside Save and verify. */
  readonly offersSandbox: boolean;
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
  readonly autoFocus?: boolean;
}

/** Adds an account: its key, and what is seldom needed. */
export function AccountForm({ offersSandbox, onDone, onCancel, autoFocus = false }: AccountFormProps) {
  const { ask } = useApp();
  const say = useSay();
  const key = useKey();
  const [name, setName] = useState('');
  const [baseUrl, setBaseUrl] = useState('');
  const baseUrlRef = useRef<HTMLInputElement>(null);

  const send = async (keep: Keep): Promise<void> => {
    const answer = await key.send((typed) => ask('accounts.add', { key: typed, baseUrl, name, keep }));
    if (!answer.ok) {
      if (problemPlace(answer.error) === 'baseUrl') baseUrlRef.current?.focus();
      return;
    }
    say.news(`The key of ${answer.value.name} was verified.`);
    onDone?.();
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!key.busy) void send('keychain');
  };

  return (
    <form className="key-form" onSubmit={onSubmit} noValidate>
      <KeyField
        inputRef={key.ref}
        autoFocus={autoFocus}
        description="Kept in the keychain of this computer and sent to ThunderPhone only. It cannot be read back here."
        errors={fieldErrors(key.problem, 'key')}
        onEdit={key.clear}
      />
      <GetKey />
      <TextField
        label="Account name"
        value={name}
        onChange={setName}
        maxLength={120}
        placeholder="Optional; else the organization's name"
      />
      <Advanced
        inputRef={baseUrlRef}
        baseUrl={baseUrl}
        onEdit={(text) => {
          setBaseUrl(text);
          key.clear();
        }}
        errors={fieldErrors(key.problem, 'baseUrl')}
      />
      <KeyProblem problem={key.problem} busy={key.busy} onSend={(keep) => void send(keep)} />
      <div className="key-actions">
        <Button type="submit" look="primary" size="l" busy={key.busy}>
          {key.busy ? 'Verifying…' : 'Save and verify'}
        </Button>
        {onCancel && (
          <Button size="l" onClick={onCancel}>
            Cancel
          </Button>
        )}
        {offersSandbox && <SandboxButton />}
      </div>
    </form>
  );
}

interface AdvancedProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly baseUrl: string;
  readonly onEdit: (baseUrl: string) => void;
  readonly errors: readonly string[];
}

/** What is seldom needed, behind a disclosure. */
function Advanced({ inputRef, baseUrl, onEdit, errors }: AdvancedProps) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  // What was typed stays in sight: the key goes to that address.
  const mustShow = errors.length > 0 || baseUrl.trim() !== '';
  const isOpen = opened || mustShow;
  return (
    <div className="key-advanced">
      <Button
        look="quiet"
        size="s"
        className="key-advanced-toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpened(!isOpen)}
        {...(mustShow ? { unavailable: 'Open because API base URL is set' } : {})}
      >
        Advanced
        <ChevronDown size={14} aria-hidden />
      </Button>
      <div id={id} hidden={!isOpen}>
        <TextField
          ref={inputRef}
          label="API base URL"
          inputMode="url"
          value={baseUrl}
          onChange={onEdit}
          maxLength={2_000}
          placeholder={DEFAULT_BASE_URL}
          description="Leave it empty for ThunderPhone itself. The key belongs to this address and is sent to no other."
          errors={errors}
        />
      </div>
    </div>
  );
}
