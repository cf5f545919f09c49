import type { EntryView } from '../../../src-main/contract/history';
import { Section } from '../details/Section';
import { TagsField } from '../tags/TagsField';
import { HowItEnded } from './HowItEnded';
import { Judged } from './Judged';

/** What the history adds to an attempt. */
export function OfHistory({ entry }: { readonly entry: EntryView }) {
  return (
    <>
      <HowItEnded row={entry.row} />
      <Judged entry={entry} />
      <Section title="Tags">
        <TagsField entryKey={entry.row.key} tags={entry.row.tags} />
      </Section>
    </>
  );
}
