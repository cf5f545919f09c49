import type { EntryView } from '../../../src-main/contract/history';
import { Section } from '../details/Section';
import { gradeText, issuesText } from '../words/grade';
import { Grading } from './Grading';
import { Issues } from './Issues';
import './review.css';

/** What ThunderPhone and people make of a call. Nothing where ThunderPhone has no call. */
export function ReviewSection({ entry }: { readonly entry: EntryView }) {
  const { row, issueCount, criticalIssueCount } = entry;
  if (row.callId === null) return null;
  const facts = [
    ['Grade', gradeText(row.gradeScore, row.gradeStatus)],
    ['Issues', issuesText(issueCount, criticalIssueCount)],
  ].filter(([, text]) => text !== '');
  return (
    <Section title="Grade and issues" name="review">
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
      <Grading row={row} />
      <Issues entry={entry} />
    </Section>
  );
}
