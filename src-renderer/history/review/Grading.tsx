import { useEffect, useState } from 'react';
import type { CommandOutput } from '../../../src-main/contract/commands';
import type { HistoryRow } from '../../../src-main/contract/history';
import { isSettled } from '../../../src-main/domain/call/attempt';
import { useApp, useAppEvent } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Status } from '../../ui/Status';
import { Folded } from './Folded';
import { useAsked } from './use-asked';

type Standing = CommandOutput<'reviews.standing'>['grading'];

/** How a grading that was asked for stands, read again when something in the history changed. */
function useStanding(key: string): Standing {
  const { ask } = useApp();
  const [standing, setStanding] = useState<Standing>('none');
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    void ask('reviews.standing', { key }).then((answer) => {
      if (wanted && answer.ok) setStanding(answer.value.grading);
    });
    return () => {
      wanted = false;
    };
  }, [ask, key, turn]);
  useAppEvent('history', () => setTurn((count) => count + 1));
  return standing;
}

/** Asks ThunderPhone to grade a call, and shows what the grade says. */
export function Grading({ row }: { readonly row: HistoryRow }) {
  const { key, state, gradeScore, gradeStatus } = row;
  const standing = useStanding(key);
  const [isOpen, setIsOpen] = useState(false);
  const { run, busy, problem } = useCommand('reviews.askGrade', 'here');
  const asked = useAsked('reviews.grade', key, isOpen, `${String(gradeScore)} ${String(gradeStatus)}`);
  const isUnderWay = standing === 'waiting' || (gradeStatus === 'pending' && standing !== 'late');
  const hasGrade = gradeScore !== null || gradeStatus === 'completed';
  return (
    <>
      <Status className="details-quiet">{standingText(standing, gradeStatus)}</Status>
      {hasGrade && (
        <Folded title="What the grade says" isOpen={isOpen} onToggle={setIsOpen} asked={asked}>
          {asked.answer && <GradeFacts facts={asked.answer.facts} />}
        </Folded>
      )}
      {problem && <ProblemAlert problem={problem} />}
      {isSettled(state) && (
        <Button
          className="details-open"
          busy={busy}
          unavailable={isUnderWay ? 'ThunderPhone is grading this call' : undefined}
          onClick={() => void run({ key })}
        >
          {hasGrade ? 'Ask for grading again' : 'Ask for grading'}
        </Button>
      )}
    </>
  );
}

function standingText(standing: Standing, status: string | null): string {
  if (standing === 'late') return 'ThunderPhone has not told a new grade yet.';
  if (status === 'pending') return '';
  return standing === 'waiting' ? 'Grading was asked for. The grade will be here when it is made.' : '';
}

function GradeFacts({ facts }: { readonly facts: CommandOutput<'reviews.grade'>['facts'] }) {
  if (facts === null || facts.length === 0)
    return <p className="details-quiet">ThunderPhone says nothing more about it.</p>;
  return (
    <dl className="facts grade-facts">
      {facts.map(({ name, value }, index) => (
        <div key={index}>
          <dt>
            <bdi>{name}</bdi>
          </dt>
          <dd className="facts-text copyable">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
