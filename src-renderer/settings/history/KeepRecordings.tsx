import { useId } from 'react';
import type { KeptRecordingsView } from '../../../src-main/contract/recordings';
import { recordingLimits } from '../../../src-main/domain/history/recording-limit';
import { useCommand } from '../../state/use-command';
import { sizeText } from '../../text/size';
import { Button } from '../../ui/Button';
import { Status } from '../../ui/Status';
import { useSay } from '../../ui/toast/toasts';
import { useKeptRecordings } from './use-kept-recordings';

type Limit = KeptRecordingsView['limit'];

const limitText = (limit: Limit): string => (limit === 0 ? 'None after playing' : `Up to ${sizeText(limit)}`);

const whole = new Intl.NumberFormat('en-US');
const recordingCount = (count: number): string => (count === 1 ? '1 recording' : `${whole.format(count)} recordings`);

/** How much of the recordings that were played is kept on this computer, what that is now, and a way to be rid of it. */
export function KeepRecordings() {
  const name = useId();
  const say = useSay();
  const { kept, read } = useKeptRecordings();
  const limit = useCommand('recordings.setLimit');
  const empty = useCommand('recordings.empty');
  if (kept === null) return null;
  const choose = async (chosen: Limit): Promise<void> => {
    await limit.run({ limit: chosen });
    read();
  };
  const remove = async (): Promise<void> => {
    const answer = await empty.run(null);
    read();
    if (answer.ok) say.news(`${recordingCount(answer.value.count)} removed`);
  };
  return (
    <>
      <div role="radiogroup" aria-label="Keep recordings" className="list-modes">
        <h3 className="calling-title">Keep recordings</h3>
        {recordingLimits.map((each) => (
          <label key={each} className="calling-check">
            <input type="radio" name={name} checked={kept.limit === each} onChange={() => void choose(each)} />
            {limitText(each)}
          </label>
        ))}
        <Status className="settings-text">
          {kept.count === 0
            ? 'No recording is kept on this computer now.'
            : `Kept now: ${recordingCount(kept.count)}, ${sizeText(kept.bytes)}. Those played longest ago go first.`}
        </Status>
      </div>
      <div>
        <Button
          busy={empty.busy}
          unavailable={kept.count === 0 ? 'There is none.' : undefined}
          onClick={() => void remove()}
        >
          Remove all recordings
        </Button>
      </div>
    </>
  );
}
