import type { ManyProblemCode } from './problem';
import type { ProblemText } from './problem-text';

const yours = (what: string, advice: string, retry = false): ProblemText => ({ what, advice, mover: 'you', retry });

/** About what is done with many calls of the history at once. */
export const manyTexts: Readonly<Record<ManyProblemCode, ProblemText>> = {
  export_running: yours('Another export is being written.', 'Wait until it is done, or cancel it.', true),
  export_gone: yours('There is no exported file to show.', 'Export the calls again.'),
  file_disk_full: yours(
    'The disk is full, so the file could not be written. What was there before was left as it is.',
    'Free some space or choose another disk, then export again.',
    true,
  ),
  many_running: yours('Something else is being done with many calls.', 'Wait until it is done, or stop it.', true),
  many_gone: yours('Another change of many calls has followed, or this one was dismissed.', 'Nothing was changed.'),
  many_stopped: yours('It was stopped.', 'What was done until then stays.'),
  selection_empty: yours('None of these calls is there any more.', 'Select the calls again.'),
  numbers_too_many: yours(
    'These are more numbers than can be copied at once, so nothing was copied.',
    'Export the calls instead: the file holds all of them.',
  ),
  tags_undo_gone: yours('What the tags were before is not known any more.', 'Nothing was changed.'),
};
