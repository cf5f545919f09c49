import { MessageSquareWarning } from 'lucide-react';
import { useState } from 'react';
import type { EntryView } from '../../../src-main/contract/history';
import { Button } from '../../ui/Button';
import { IssueDialog } from './IssueDialog';
import { IssueList } from './IssueList';
import { Folded } from './Folded';
import { useAsked } from './use-asked';

/** The issue reports of a call, and the filing of one. */
export function Issues({ entry }: { readonly entry: EntryView }) {
  const { key, durationSeconds } = entry.row;
  const [isOpen, setIsOpen] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const asked = useAsked('reviews.list', key, isOpen, String(entry.issueCount));
  return (
    <>
      <Folded title="Issue reports" isOpen={isOpen} onToggle={setIsOpen} asked={asked}>
        {asked.answer && <IssueList reports={asked.answer.reports} />}
      </Folded>
      <Button
        className="details-open"
        icon={<MessageSquareWarning size={15} aria-hidden />}
        onClick={() => setIsWriting(true)}
      >
        Report an issue…
      </Button>
      {isWriting && (
        <IssueDialog
          callKey={key}
          lasted={durationSeconds}
          onFiled={asked.again}
          onLook={() => {
            setIsOpen(true);
            asked.again();
          }}
          onClose={() => setIsWriting(false)}
        />
      )}
    </>
  );
}
