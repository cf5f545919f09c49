import type { CallDetailsView } from '../../../src-main/contract/views';
import { useAppState } from '../../state/AppContext';
import { whenIn } from '../words/when';
import { Section } from './Section';

/** What happened to a call and when: what this app did and saw by this computer's clock, the rest by ThunderPhone's. */
export function Timeline({ timeline }: { readonly timeline: CallDetailsView['timeline'] }) {
  const when = whenIn(useAppState((state) => state.locale));
  return (
    <Section title="Timeline">
      <ol className="timeline">
        {timeline.map(({ at, text }, index) => {
          const before = timeline[index - 1];
          const newDay = before === undefined || when.dayOf(before.at) !== when.dayOf(at);
          return (
            <li key={index}>
              <time dateTime={new Date(at).toISOString()} title={`${when.date(at)}, ${when.exactTime(at)}`}>
                {newDay && <small>{when.date(at)}</small>}
                {when.exactTime(at)}
              </time>
              <span className="copyable" dir="auto">
                {text}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
