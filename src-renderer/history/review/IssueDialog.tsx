import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { LONGEST_TITLE, severities } from '../../../src-main/domain/review/issue-report';
import { useApp } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { useSay } from '../../ui/toast/toasts';
import { draftsOf } from './issue-drafts';
import { emptyIssue, isEmptyIssue, readIssue, type IssueForm } from './issue-form';
import { severityText } from './review-words';
import './review.css';

interface IssueDialogProps {
  readonly callKey: string;
  /** Seconds that the call lasted; null: not known. */
  readonly lasted: number | null;
  readonly onFiled: () => void;
  /** To look whether a report is there whose answer got lost. */
  readonly onLook: () => void;
  readonly onClose: () => void;
}

/** Says to ThunderPhone what is wrong with a call. What is written stays until it was sent, however the form is closed. */
export function IssueDialog({ callKey, lasted, onFiled, onLook, onClose }: IssueDialogProps) {
  const drafts = draftsOf(useApp());
  const say = useSay();
  const { run, busy, problem, clear } = useCommand('reviews.file', 'here');
  const [form, setForm] = useState(() => drafts.get(callKey));
  const [tried, setTried] = useState(false);
  const { draft, titleErrors, atErrors } = readIssue(form, lasted);
  const change = (changed: Partial<IssueForm>): void => {
    const next = { ...form, ...changed };
    drafts.set(callKey, next);
    setForm(next);
  };
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (busy || draft === null) return;
    if (!(await run({ key: callKey, ...draft })).ok) return;
    drafts.set(callKey, emptyIssue);
    say.news('Issue report filed');
    onFiled();
    onClose();
  };
  return (
    <Dialog isOpen kind="editor" title="Report an issue" onClose={onClose}>
      <form className="issue-form" onSubmit={(event) => void send(event)} noValidate>
        <TextField
          label="What is wrong"
          value={form.title}
          onChange={(title) => change({ title })}
          maxLength={LONGEST_TITLE}
          autoFocus
          spellCheck
          errors={tried ? titleErrors : []}
        />
        <fieldset className="issue-severity">
          <legend>Severity</legend>
          {severities.map((severity) => (
            <label key={severity}>
              <input
                type="radio"
                name="severity"
                checked={form.severity === severity}
                onChange={() => change({ severity })}
              />
              {severityText(severity)}
            </label>
          ))}
        </fieldset>
        <TextField
          label="Time in the call"
          placeholder="1:24"
          description="Left empty: the whole call."
          value={form.at}
          onChange={(at) => change({ at })}
          maxLength={12}
          errors={tried || form.at.length > 3 ? atErrors : []}
        />
        <TextArea
          label="Description"
          value={form.description}
          onChange={(description) => change({ description })}
          maxLength={10_000}
          rows={4}
        />
        <p className="details-quiet">It is sent to ThunderPhone, once, with the id of the call.</p>
        {problem && (
          <ProblemAlert
            problem={problem}
            actions={
              problem.code === 'change_unconfirmed' && (
                <Button
                  onClick={() => {
                    clear();
                    onLook();
                    onClose();
                  }}
                >
                  Look at the issue reports
                </Button>
              )
            }
          />
        )}
        <div className="dialog-actions">
          {!isEmptyIssue(form) && (
            <Button size="l" look="quiet" className="issue-clear" onClick={() => change(emptyIssue)}>
              Clear
            </Button>
          )}
          <Button size="l" onClick={onClose}>
            Close
          </Button>
          <Button type="submit" size="l" look="primary" busy={busy}>
            File report
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
