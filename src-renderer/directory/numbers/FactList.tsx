import type { FactView } from '../../../src-main/contract/number-views';
import './fact-list.css';

/** What an answer of a shape that is not documented held, folded away, as it came. */
export function FactList({ title, facts }: { readonly title: string; readonly facts: readonly FactView[] }) {
  return (
    <details className="fact-list">
      <summary>{title}</summary>
      <dl>
        {facts.map(({ name, value }, index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd className="copyable">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
