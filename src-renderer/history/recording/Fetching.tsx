import { sizeText } from '../../text/size';
import { Button } from '../../ui/Button';
import type { PlayerState } from './player';

interface FetchingProps {
  readonly state: Pick<PlayerState, 'received' | 'total'>;
  readonly onCancel: () => void;
}

/** How far the recording has come. */
export function Fetching({ state: { received, total }, onCancel }: FetchingProps) {
  const share = total === null || total < received ? {} : { max: total, value: received };
  return (
    <div className="fetching">
      <progress className="fetching-bar" aria-label="Fetching the recording" {...share} />
      <span className="fetching-size">
        {received === 0
          ? 'Fetching…'
          : total === null
            ? sizeText(received)
            : `${sizeText(received)} of ${sizeText(total)}`}
      </span>
      <Button size="s" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
