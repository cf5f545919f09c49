import { Copy, Download, MessageSquareX, Tag, X } from 'lucide-react';
import { useState } from 'react';
import type { HistoryOrder } from '../../../src-main/domain/history/history-filter';
import { assertNever } from '../../../src-main/domain/result';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Status } from '../../ui/Status';
import { ExportDialog } from '../export/ExportDialog';
import { callCount } from '../words/count';
import { useHistoryWork } from '../work/use-history-work';
import { RemoveWords } from './RemoveWords';
import { asInput, isNobody, type Selection } from './selection';
import { TagMany } from './TagMany';
import { useBulk } from './use-bulk';
import { useSelectionCount } from './use-selection';
import './selection-bar.css';

interface SelectionBarProps {
  readonly selection: Selection;
  readonly order: HistoryOrder;
  readonly onClear: () => void;
}

type Open = 'tag' | 'export' | 'words';

const whole = new Intl.NumberFormat('en-US');

/** How many calls are selected, said as it changes, and what can be done with them. Calling them is not among it. */
export function SelectionBar(props: SelectionBarProps) {
  const count = useSelectionCount(props.selection);
  // All of a filter that finds nothing any more, as after its transcripts went.
  const isEmpty = isNobody(props.selection) || count === 0;
  const text = count === null ? 'Counting what is selected…' : `${whole.format(count)} selected`;
  return (
    <>
      {/* There before there is anything to say: what comes together with its text is not read out. */}
      <Status className="sr-only">{isEmpty ? '' : text}</Status>
      {!isEmpty && <Bar {...props} count={count} text={text} />}
    </>
  );
}

interface BarProps extends SelectionBarProps {
  readonly count: number | null;
  readonly text: string;
}

function Bar({ selection, order, onClear, count, text }: BarProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const { copyNumbers } = useBulk();
  const { bulk, exporting } = useHistoryWork();
  const input = asInput(selection);
  const busy = bulk === null ? undefined : 'Something else is being done with many calls';
  return (
    <div
      role="group"
      aria-label="Selected calls"
      className="selection-bar"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClear();
      }}
    >
      <div className="selection-count">{text}</div>
      <div className="selection-actions">
        <Button icon={<Tag size={15} aria-hidden />} unavailable={busy} onClick={() => setOpen('tag')}>
          Tags…
        </Button>
        <Button icon={<Copy size={15} aria-hidden />} unavailable={busy} onClick={() => copyNumbers(input)}>
          Copy numbers
        </Button>
        <Button
          icon={<Download size={15} aria-hidden />}
          unavailable={exporting === null ? undefined : 'Another export is being written'}
          onClick={() => setOpen('export')}
        >
          Export…
        </Button>
        <Button icon={<MessageSquareX size={15} aria-hidden />} unavailable={busy} onClick={() => setOpen('words')}>
          Delete transcripts…
        </Button>
        <IconButton label="Clear selection" icon={<X size={16} />} onClick={onClear} />
      </div>
      <Opened
        open={open}
        what={count === null ? 'the selected calls' : callCount(count)}
        {...{ input, order }}
        onClose={() => setOpen(null)}
      />
    </div>
  );
}

interface OpenedProps {
  readonly open: Open | null;
  /** As in "12 calls". */
  readonly what: string;
  readonly input: ReturnType<typeof asInput>;
  readonly order: HistoryOrder;
  readonly onClose: () => void;
}

function Opened({ open, what, input, order, onClose }: OpenedProps) {
  switch (open) {
    case null:
      return null;
    case 'tag':
      return <TagMany what={what} selection={input} onClose={onClose} />;
    case 'export':
      return <ExportDialog what={what} selection={input} order={order} onClose={onClose} />;
    case 'words':
      return <RemoveWords what={what} selection={input} onClose={onClose} />;
    default:
      return assertNever(open);
  }
}
