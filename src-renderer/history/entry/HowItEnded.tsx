import type { HistoryRow } from '../../../src-main/contract/history';
import { endReasonText } from '../../../src-main/domain/call/end-reason';
import { explainEnd } from '../../../src-main/domain/call/end-explained';
import { Section } from '../details/Section';

/** Why a call ended, in full; a reason that is not known stands as it came. */
export function HowItEnded({ row: { endReason } }: { readonly row: Pick<HistoryRow, 'endReason'> }) {
  if (endReason === null) return null;
  const explained = explainEnd(endReason);
  return (
    <Section title="How it ended" name="ended">
      {explained === null ? (
        <p className="details-quiet copyable">
          <bdi>{endReasonText(endReason)}</bdi>: ThunderPhone's own word; what it means is not known here.
        </p>
      ) : (
        <dl className="facts">
          <Fact name="What happened">{explained.happened}</Fact>
          <Fact name="Whose doing">{explained.doing}</Fact>
          <Fact name="Charged">{explained.charged}</Fact>
          <Fact name="What to do">{explained.todo}</Fact>
        </dl>
      )}
    </Section>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="facts-text copyable">{children}</dd>
  </div>
);
