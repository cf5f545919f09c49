import type { EntryView } from '../../../src-main/contract/history';
import { useAppState } from '../../state/AppContext';
import { whenIn } from '../words/when';
import { factsOf } from './facts-of';

export function EntryFacts({ entry }: { readonly entry: EntryView }) {
  const when = whenIn(useAppState((state) => state.locale));
  return (
    <dl className="facts">
      {factsOf(entry, when).map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="copyable">
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
