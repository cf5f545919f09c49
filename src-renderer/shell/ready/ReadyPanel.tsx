import type { RefObject } from 'react';
import { Dialog as AriaDialog, Popover } from 'react-aria-components';
import { useAppState } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useWide } from '../use-wide';
import { ReadyRow } from './ReadyRow';
import './ready.css';

interface ReadyPanelProps {
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

const TITLE = 'What a call needs';

/** What a call needs, in the order in which it must be mended: under the pill, or over a narrow window. */
export default function ReadyPanel({ triggerRef, onClose }: ReadyPanelProps) {
  const wide = useWide();
  if (!wide) {
    return (
      <Dialog isOpen kind="sheet" title={TITLE} onClose={onClose}>
        <Rows onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <Popover
      isOpen
      triggerRef={triggerRef}
      placement="bottom end"
      offset={10}
      className="ready-popover"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <AriaDialog className="ready-dialog" aria-label={TITLE}>
        <Rows onClose={onClose} />
      </AriaDialog>
    </Popover>
  );
}

function Rows({ onClose }: Pick<ReadyPanelProps, 'onClose'>) {
  const { rows, headline, busy } = useAppState((state) => state.readiness);
  const { run, busy: checking } = useCommand('readiness.check');
  return (
    <>
      <div className="ready-head">
        <p role="status" className="ready-headline">
          {headline}
        </p>
        <Button autoFocus busy={checking || busy} onClick={() => void run(null)}>
          Check again
        </Button>
      </div>
      <ol className="ready-rows">
        {rows.map((row) => (
          <ReadyRow key={row.id} row={row} onLeave={onClose} />
        ))}
      </ol>
    </>
  );
}
