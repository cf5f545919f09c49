import type { InsightsView } from '../../src-main/contract/insights';
import { clockText } from '../text/duration';
import { money } from '../text/money';
import { callsText, countText, shareText, untoldText } from './words/amounts';
import './tiles.css';

/** All calls together, in exact numbers. */
export function Tiles({ insights }: { readonly insights: InsightsView }) {
  const { total, states } = insights;
  const { calls } = total;
  const of = (wanted: string): number => states.find(({ state }) => state === wanted)?.calls ?? 0;
  const [completed, ended] = [of('completed'), of('completed') + of('failed')];
  const average = total.secondsTold === 0 ? null : total.seconds / total.secondsTold;
  return (
    <dl className="tiles">
      <Tile
        name="Calls"
        amount={countText(calls)}
        note={ended < calls ? `${countText(ended)} ended` : calls === 1 ? 'it has ended' : 'all have ended'}
      />
      <Tile
        name="Completed"
        amount={ended === 0 ? '–' : shareText(completed, ended)}
        note={ended === 0 ? 'none has ended' : `${countText(completed)} of ${countText(ended)} ended`}
      />
      <Tile
        name="Billed minutes"
        amount={total.minutesTold === 0 ? '–' : countText(total.minutes)}
        note={untoldText(calls, total.minutesTold)}
      />
      <Tile
        name="Cost"
        amount={total.centsTold === 0 ? '–' : money(total.cents)}
        note={untoldText(calls, total.centsTold)}
      />
      <Tile
        name="Average duration"
        amount={average === null ? '–' : clockText(Math.round(average))}
        note={average === null ? untoldText(calls, 0) : `of ${callsText(total.secondsTold)}`}
      />
    </dl>
  );
}

function Tile({ name, amount, note }: { readonly name: string; readonly amount: string; readonly note: string }) {
  return (
    <div className="tile">
      <dt>{name}</dt>
      <dd>
        <span className="tile-amount">{amount}</span>
        {note !== '' && <small>{note}</small>}
      </dd>
    </div>
  );
}
