import { Section } from '../details/Section';
import { TagsField } from '../tags/TagsField';
import { HowItEnded } from './HowItEnded';
import { Judged } from './Judged';
import { useEntry } from './use-entry';

/** What the history adds to an attempt. Nothing before it has taken it over: the record has all else. */
export function OfHistory({ attemptId }: { readonly attemptId: string }) {
  const { entry } = useEntry('attempt', attemptId);
  if (entry === null) return null;
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
