import type { EntryView } from '../../../src-main/contract/history';
import { Section } from '../details/Section';
import { ReviewSection } from '../review/ReviewSection';

/** What ThunderPhone makes of a call: its summary, where it tells one, its grade, the issues it found. */
export function Judged({ entry }: { readonly entry: EntryView }) {
  const { summary } = entry;
  return (
    <>
      {summary !== null && (
        <Section title="Summary">
          <p className="details-text copyable" dir="auto">
            {summary}
          </p>
        </Section>
      )}
      <ReviewSection entry={entry} />
    </>
  );
}
