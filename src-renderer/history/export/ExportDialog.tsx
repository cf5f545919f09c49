import { useId, useState } from 'react';
import type { SelectionInput } from '../../../src-main/contract/history-bulk';
import type { ExportFormat } from '../../../src-main/domain/history/export/format';
import type { HistoryOrder } from '../../../src-main/domain/history/history-filter';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SwitchField } from '../../ui/SwitchField';
import './export.css';

interface ExportDialogProps {
  /** As in "12 calls". */
  readonly what: string;
  readonly selection: SelectionInput;
  readonly order: HistoryOrder;
  readonly onClose: () => void;
}

const FORMATS: readonly { readonly format: ExportFormat; readonly name: string; readonly text: string }[] = [
  {
    format: 'csv',
    name: 'CSV',
    text: 'For spreadsheets. What one could run as a formula gets an apostrophe before it.',
  },
  { format: 'json', name: 'JSON', text: 'For programs: one list of calls.' },
  { format: 'jsonl', name: 'JSON Lines', text: 'For programs that read call after call: one on each line.' },
];

/** How calls are to be exported; the system then asks where to. */
export function ExportDialog({ what, selection, order, onClose }: ExportDialogProps) {
  const name = useId();
  // How it ended is told by `tellEnded`, to whichever window is there by then.
  const { run: start } = useCommand('export.start');
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [transcripts, setTranscripts] = useState(false);
  return (
    <Dialog isOpen title={`Export ${what}`} onClose={onClose}>
      <div role="radiogroup" aria-label="Format" className="export-formats">
        {FORMATS.map((each) => (
          <label key={each.format} className="export-format">
            <input
              type="radio"
              name={name}
              checked={format === each.format}
              aria-label={each.name}
              aria-describedby={`${name} ${each.format}`}
              onChange={() => setFormat(each.format)}
            />
            <span>
              {each.name}
              <small id={`${name} ${each.format}`}>{each.text}</small>
            </span>
          </label>
        ))}
      </div>
      <SwitchField label="With transcripts, where they are kept here" isOn={transcripts} onChange={setTranscripts} />
      <p className="dialog-text">
        The calls are written as they are now, in the order of the list. The file holds phone numbers and notes: keep it
        where only those can read it who may.
      </p>
      <div className="dialog-actions">
        <Button size="l" onClick={onClose}>
          Cancel
        </Button>
        <Button
          size="l"
          look="primary"
          onClick={() => {
            void start({ selection, order, format, transcripts });
            onClose();
          }}
        >
          Choose a file…
        </Button>
      </div>
    </Dialog>
  );
}
