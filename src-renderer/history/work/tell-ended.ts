import type { Answer } from '../../../src-main/contract/envelope';
import type { WorkEndingView } from '../../../src-main/contract/history-bulk';
import { assertNever } from '../../../src-main/domain/result';
import type { Ask } from '../../state/ask';
import type { Say } from '../../ui/toast/toasts';
import { callCount } from '../words/count';
import { changeText, numbersText } from './ending-text';
import { sizeText } from '../../text/size';

/** Asks main what has ended since anybody was told, and says it, in whichever view the person is by then. */
export async function tellEnded(ask: Ask, say: Say): Promise<void> {
  const answer = await ask('bulk.ended', null);
  if (!answer.ok) {
    say.problem(answer.error);
    return;
  }
  for (const ending of answer.value.endings) tell(ending, ask, say);
}

function tell(ending: WorkEndingView, ask: Ask, say: Say): void {
  /** A refusal of what a button in the news does is said like any other. */
  const orSay = async (asked: Promise<Answer<unknown>>): Promise<void> => {
    const answer = await asked;
    if (!answer.ok) say.problem(answer.error);
  };
  switch (ending.kind) {
    case 'exported':
      return say.news(`${callCount(ending.rows)} exported to ${ending.fileName} (${sizeText(ending.bytes)}).`, {
        label: 'Show in folder',
        run: () => void orSay(ask('export.show', null)),
      });
    case 'export_cancelled':
      return say.news('The export was cancelled. Nothing is left of it.');
    case 'export_failed':
      return say.problem(ending.problem);
    case 'change': {
      const { change, isUndo, problem } = ending;
      const canUndo = !isUndo && change.work !== 'transcripts' && change.changed > 0;
      say.news(
        changeText(ending),
        canUndo ? { label: 'Undo', run: () => void orSay(ask('bulk.undoTags', { change: change.name })) } : undefined,
      );
      if (problem) say.problem(problem);
      return;
    }
    case 'numbers':
      return ending.problem ? say.problem(ending.problem) : say.news(numbersText(ending.count));
    default:
      return assertNever(ending);
  }
}
