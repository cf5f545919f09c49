import type { IssueReportView } from '../../../src-main/contract/reviews';
import { useAppState } from '../../state/AppContext';
import { clockText } from '../../text/duration';
import { Button } from '../../ui/Button';
import { Pill } from '../../ui/Pill';
import { usePlace } from '../transcript/place';
import { whenIn } from '../words/when';
import { asTitle, sourceText } from './review-words';

/** What people and ThunderPhone found wrong with a call. Its words come from outside, and are text. */
export function IssueList({ reports }: { readonly reports: readonly IssueReportView[] }) {
  if (reports.length === 0) return <p className="details-quiet">ThunderPhone has no issue reports of this call.</p>;
  return (
    <ul className="issues" aria-label="Issue reports">
      {reports.map((report, index) => (
        <Issue key={index} report={report} />
      ))}
    </ul>
  );
}

function Issue({ report }: { readonly report: IssueReportView }) {
  const { title, severity, status, source, description, atSeconds, createdAt } = report;
  const when = whenIn(useAppState((state) => state.locale));
  const place = usePlace();
  const facts = [
    asTitle(status),
    sourceText(source),
    createdAt === null ? '' : `${when.date(createdAt)}, ${when.exactTime(createdAt)}`,
  ];
  return (
    <li className="issue">
      <p className="issue-title copyable">
        {severity !== '' && (
          <Pill tone={severity === 'critical' ? 'bad' : severity === 'warning' ? 'wait' : 'plain'}>
            {asTitle(severity)}
          </Pill>
        )}
        <bdi>{title === '' ? 'No title' : title}</bdi>
      </p>
      {description !== '' && (
        <p className="details-text issue-text copyable" dir="auto">
          {description}
        </p>
      )}
      <p className="issue-facts">{facts.filter(Boolean).join(' · ')}</p>
      {atSeconds !== null && place !== null && (
        <Button size="s" look="link" onClick={() => place.show(atSeconds * 1_000)}>
          Show in transcript at {clockText(atSeconds)}
        </Button>
      )}
    </li>
  );
}
