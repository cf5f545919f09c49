import { Fragment } from 'react';
import { mended, type Remark } from '../../../src-main/domain/history/query/remark';
import { remarkText } from './remark-text';
import './remarks.css';

interface RemarksProps {
  readonly id: string;
  readonly remarks: readonly Remark[];
  readonly typed: string;
  /** Takes the text with a mend in it, and where the caret belongs then. */
  readonly onMend: (typed: string, caret: number) => void;
}

/** More than a few hide the list, and are read by nobody. */
const MOST = 3;

/** What a person should know of what they typed, said in passing: each with what was probably meant, a press away. */
export function Remarks({ id, remarks, typed, onMend }: RemarksProps) {
  const rest = remarks.length - MOST;
  return (
    <div className="remarks" id={id} role="status" aria-label="About this search">
      {remarks.length > 0 && (
        <ul>
          {remarks.slice(0, MOST).map((remark) => (
            <li key={remark.at.from}>
              {remarkText(remark)}
              <Mends
                mends={remark.mends}
                onPick={(mend) => onMend(mended(typed, remark, mend), remark.at.from + mend.length)}
              />
            </li>
          ))}
          {rest > 0 && <li>{rest === 1 ? 'And one more.' : `And ${String(rest)} more.`}</li>}
        </ul>
      )}
    </div>
  );
}

interface MendsProps {
  readonly mends: readonly string[];
  readonly onPick: (mend: string) => void;
}

function Mends({ mends, onPick }: MendsProps) {
  if (mends.length === 0) return null;
  return (
    <>
      {' Did you mean '}
      {mends.map((mend, index) => (
        <Fragment key={mend}>
          {index > 0 && (index === mends.length - 1 ? ' or ' : ', ')}
          <button type="button" className="remark-mend" onClick={() => onPick(mend)}>
            {mend}
          </button>
        </Fragment>
      ))}
      ?
    </>
  );
}
