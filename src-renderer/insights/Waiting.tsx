import { Spinner } from '../ui/Spinner';
import { callsText, countText } from './words/amounts';
import '../ui/bone.css';
import './card.css';
import './tiles.css';
import './waiting.css';

/** The figures before the first answer: as much room as they will take, so that nothing jumps. */
export function AddingUp() {
  return (
    <>
      <div className="sr-only" role="status">
        Adding up…
      </div>
      <div aria-hidden="true">
        <div className="tiles">
          {[0, 1, 2, 3, 4].map((nth) => (
            <div key={nth} className="tile tile-waiting">
              <span className="bone" />
              <span className="bone" />
            </div>
          ))}
        </div>
        <div className="insights-card card-waiting">
          <span className="bone" />
          <span className="bone" />
        </div>
      </div>
    </>
  );
}

interface PreparingProps {
  readonly done: number;
  readonly all: number;
}

/** How far the calls of an older archive are made ready to be added up. */
export function Preparing({ done, all }: PreparingProps) {
  return (
    <div className="preparing">
      <Spinner label={`Preparing figures of earlier calls, once: ${countText(done)} of ${callsText(all)}…`} />
      <progress aria-label="Preparing figures" max={all} value={done} />
      <p>The list can be used meanwhile.</p>
    </div>
  );
}
