import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Provider, SetupMethod } from '../../../../src-main/domain/directory/provider';
import { Button } from '../../../ui/Button';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { ProviderFields } from './ProviderFields';
import { TestOutcome } from './TestOutcome';
import type { TestedFields } from './use-tested-fields';

interface CredentialsFormProps {
  readonly provider: Provider;
  readonly method: SetupMethod;
  readonly fields: TestedFields;
  readonly onTested?: (suggestedName: string | null) => void;
  /** What is asked once the test has passed. */
  readonly children?: ReactNode;
  /** The button that then takes the place of the test's. */
  readonly send: ReactNode;
  /** Beside that button. */
  readonly actions: ReactNode;
}

/** A provider's fields, their test, and what the test found. */
export function CredentialsForm({ provider, method, fields, onTested, children, send, actions }: CredentialsFormProps) {
  const { formRef, busy, missing, outcome, problem, edited, test } = fields;
  const newsRef = useRef<HTMLDivElement>(null);
  // The form is taller than a small window: what the test found must not stay out of sight.
  useEffect(() => {
    if (outcome !== null || problem !== null) newsRef.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome, problem]);
  const isProven = outcome?.passed === true && outcome.evidenceId !== null;
  const runTest = async (): Promise<void> => {
    const told = await test({ provider, method });
    if (told !== null) onTested?.(told.suggestedName);
  };
  return (
    <form
      ref={formRef}
      className="flow-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy === null && !isProven) void runTest();
      }}
    >
      <fieldset className="flow-fields" onInput={edited} disabled={busy !== null}>
        <legend className="field-description">
          Passed on to ThunderPhone and kept nowhere on this computer: when this is done or closed, the fields are
          emptied.
        </legend>
        <ProviderFields provider={provider} missing={missing} />
      </fieldset>
      <div ref={newsRef} className="flow-news">
        {outcome && <TestOutcome outcome={outcome} />}
        {problem && <ProblemAlert problem={problem} />}
      </div>
      {isProven && children}
      <div className="flow-actions">
        {/* Another button, not this one renamed: a press too many on the test must not send anything. */}
        {isProven && send}
        {!isProven && (
          <Button type="submit" look="primary" size="l" busy={busy === 'testing'}>
            {busy === 'testing' ? 'Testing…' : 'Test credentials'}
          </Button>
        )}
        {actions}
      </div>
    </form>
  );
}
