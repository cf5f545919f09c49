import { Download } from 'lucide-react';
import type { OfCall } from '../../../src-main/contract/recordings';
import { useCommand } from '../../state/use-command';
import { IconButton } from '../../ui/IconButton';
import { useSay } from '../../ui/toast/toasts';
import type { Player } from './player';

/** Saves the recording to a file that the person chooses in the system's own window; fetches it first if it must. */
export function SaveRecording({ of, player }: { readonly of: OfCall; readonly player: Player }) {
  const say = useSay();
  const { run, busy } = useCommand('recordings.save');
  const save = async (): Promise<void> => {
    if (!(await player.bring())) return;
    const answer = await run({ of });
    if (answer.ok && answer.value.name !== null) say.news(`Saved as ${answer.value.name}`);
  };
  return <IconButton label="Save recording…" icon={<Download size={16} />} busy={busy} onClick={() => void save()} />;
}
