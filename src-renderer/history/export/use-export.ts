import { useCallback } from 'react';
import type { CommandInput } from '../../../src-main/contract/commands';
import { assertNever } from '../../../src-main/domain/result';
import { useCommand } from '../../state/use-command';
import { useSay } from '../../ui/toast/toasts';
import { callCount } from '../words/count';
import { sizeText } from '../work/work-text';

/** Exports calls, and says what came of it in whichever view the person is by then. */
export function useExport(): (wish: CommandInput<'export.start'>) => void {
  const say = useSay();
  const { run } = useCommand('export.start');
  const { run: show } = useCommand('export.show');
  return useCallback(
    (wish) => {
      void run(wish).then((answer) => {
        if (!answer.ok) return;
        const exported = answer.value;
        switch (exported.kind) {
          case 'none':
            return;
          case 'cancelled':
            return say.news('The export was cancelled. Nothing is left of it.');
          case 'done':
            return say.news(
              `${callCount(exported.rows)} exported to ${exported.fileName} (${sizeText(exported.bytes)}).`,
              { label: 'Show in folder', run: () => void show(null) },
            );
          default:
            return assertNever(exported);
        }
      });
    },
    [run, show, say],
  );
}
