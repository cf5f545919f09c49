import { useRef, useState } from 'react';
import type { CommandInput } from '../../../../src-main/contract/commands';
import { useCommand } from '../../../state/use-command';
import { useMounted } from '../../../state/use-mounted';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { useSay } from '../../../ui/toast/toasts';
import { CodeArea } from './CodeArea';
import { EXAMPLE } from './example';
import type { LocatedIssue } from './locate';
import { locateIssues } from './locate';
import './tools.css';

interface ToolsDialogProps {
  /** As kept: header values are references. */
  readonly tools: string;
  readonly onKept: (tools: string) => void;
  readonly onClose: () => void;
}

type Keep = CommandInput<'tools.keep'>['keep'];

/** The tools of a one-off agent as JSON. What is typed here leaves the dialog only by Keep tools, and without secrets. */
export default function ToolsDialog({ tools, onKept, onClose }: ToolsDialogProps) {
  const [about, setAbout] = useState(() => aboutText(tools));
  const { issues } = about;
  const area = useRef<HTMLTextAreaElement>(null);
  const say = useSay();
  const mounted = useMounted();
  const { run, busy, problem, clear } = useCommand('tools.keep', 'here');

  const keep = async (home: Keep): Promise<void> => {
    const kept = await run({ tools: area.current?.value ?? '', keep: home });
    // Left by Cancel while the keychain asked for its password: what was kept for nothing is tidied away at the next start.
    if (!kept.ok || !mounted.current) return;
    onKept(kept.value.tools);
    onClose();
    if (kept.value.tools === '') return;
    say.news(
      kept.value.memoryOnly
        ? 'Tools kept. Header values stay for this run only.'
        : 'Tools kept. Header values are in the keychain.',
    );
  };
  const jump = ({ offset, length }: LocatedIssue): void => {
    area.current?.focus();
    area.current?.setSelectionRange(offset, offset + length);
  };
  const insertExample = (): void => {
    if (area.current === null) return;
    area.current.value = EXAMPLE;
    area.current.focus();
    setAbout(aboutText(EXAMPLE));
  };
  return (
    <Dialog isOpen kind="editor" title="Tools" onClose={onClose}>
      <p className="dialog-text">
        A list of functions that the agent may call. Header values go to the keychain and are shown as{' '}
        <code>{'{{secret:…}}'}</code> from then on: leave one to keep it, type over it to replace it.
      </p>
      <CodeArea
        ref={area}
        label="Tools as JSON"
        initial={tools}
        lines={about.lines}
        issues={issues}
        onChange={(text) => {
          setAbout(aboutText(text));
          clear();
        }}
      />
      <Issues issues={issues} onJump={jump} />
      {problem && (
        <ProblemAlert
          problem={problem}
          {...(problem.code.startsWith('keychain_') ? { extra: FOR_THIS_RUN } : {})}
          actions={
            problem.code.startsWith('keychain_') && (
              <>
                <Button busy={busy} onClick={() => void keep('keychain')}>
                  Try again
                </Button>
                <Button busy={busy} onClick={() => void keep('memory')}>
                  Use for this run only
                </Button>
              </>
            )
          }
        />
      )}
      <div className="dialog-actions">
        {about.isEmpty && <Button onClick={insertExample}>Insert an example</Button>}
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="primary"
          busy={busy}
          unavailable={issues.length > 0 ? 'Correct the marked lines first' : undefined}
          onClick={() => void keep('keychain')}
        >
          Keep tools
        </Button>
      </div>
    </Dialog>
  );
}

/** What is shown of a text beside the text itself, which may hold secrets and is kept by its field alone. */
const aboutText = (text: string) => ({
  issues: locateIssues(text),
  lines: text.split('\n').length,
  isEmpty: text.trim() === '',
});

const FOR_THIS_RUN =
  'For this run only: the values stay in memory, and after you quit Thunderdial you type them again.';

function Issues(props: { readonly issues: readonly LocatedIssue[]; readonly onJump: (issue: LocatedIssue) => void }) {
  const { issues, onJump } = props;
  return (
    <ul className="tool-issues" aria-label="What is wrong" aria-live="polite">
      {issues.map((issue) => (
        <li key={`${String(issue.offset)} ${issue.message}`}>
          <button type="button" className="tool-issue" onClick={() => onJump(issue)}>
            <b>
              Line {issue.line}, column {issue.column}
            </b>{' '}
            {issue.message}
          </button>
        </li>
      ))}
    </ul>
  );
}
