import { Download } from 'lucide-react';
import { useState } from 'react';
import type { SelectionInput } from '../../../src-main/contract/history-bulk';
import { Button } from '../../ui/Button';
import { preloadDialog } from '../../ui/Dialog';
import type { HistoryRows } from '../rows/history-list';
import { asked } from '../rows/wish';
import { callCount } from '../words/count';
import { useHistoryWork } from '../work/use-history-work';
import { ExportDialog } from './ExportDialog';

/** Exports all that the list finds. */
export function ExportAll({ rows: { query, total, exact } }: { readonly rows: HistoryRows }) {
  const [selection, setSelection] = useState<SelectionInput | null>(null);
  const { exporting } = useHistoryWork();
  return (
    <>
      <Button
        look="quiet"
        icon={<Download size={15} aria-hidden />}
        unavailable={exporting === null ? undefined : 'Another export is being written'}
        onPointerEnter={() => void preloadDialog()}
        onFocus={() => void preloadDialog()}
        onClick={() => setSelection({ kind: 'all', filter: asked(query, Date.now()), except: [] })}
      >
        Export all…
      </Button>
      {selection && (
        <ExportDialog
          what={callCount(total ?? 0, exact)}
          selection={selection}
          order={query.order}
          onClose={() => setSelection(null)}
        />
      )}
    </>
  );
}
