import type { EntryView } from '../../../src-main/contract/history';
import { Section } from '../details/Section';
import { gradeText, issuesText } from '../words/grade';

/** What ThunderPhone makes of a call: its summary, its grade, the issues it found. Nothing where it says nothing. */
export function Judged({ entry }: { readonly entry: EntryView }) {
  const { row, summary, issueCount, criticalIssueCount } = entry;
  const facts = [
    ['Grade', gradeText(row.gradeScore, row.gradeStatus)],
    ['Issues', issuesText(issueCount, criticalIssueCount)],
  ].filter(([, text]) => text !== '');
  if (summary === null && facts.length === 0) return null;
  return (
    <Section title="Summary">
      {summary !== null && (
        <p className="details-text copyable" dir="auto">
          {summary}
        </p>
      )}
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="copyable">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
