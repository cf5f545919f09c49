import type { GuardProblemCode } from './problem';
import type { ProblemText } from './problem-text';

const yours = (what: string, advice: string, retry = false): ProblemText => ({ what, advice, mover: 'you', retry });

/** About the calling hours and the do-not-call list. */
export const guardTexts: Readonly<Record<GuardProblemCode, ProblemText>> = {
  calling_hours_invalid: yours(
    'Calling hours begin before they end, within one day.',
    'Choose an end that is later than the beginning.',
  ),
  list_number_unreadable: yours(
    'This is no number that can be put on the list.',
    'Write it with its country code, as +1 212 555 0142.',
  ),
  list_number_unknown: yours('This number is not on the list any more.', 'Nothing is needed.'),
  import_unreadable: yours(
    'The file could not be read, so nothing was added.',
    'Check that it is still there, is a text file with one number per line, and may be read.',
    true,
  ),
  import_without_numbers: yours(
    'There is no column of phone numbers in this file, so nothing was added.',
    'Name the column phone, number or to in the first line, or choose another file.',
  ),
  import_too_large: yours(
    'The file has more lines than can be added at once, so nothing was added.',
    'Split it into files of up to 500,000 lines.',
  ),
  import_running: yours('Another file is being read.', 'Wait until it is done.', true),
  import_report_gone: yours('There is no report any more.', 'Import the file again: what is on the list stays.'),
  file_unwritten: yours(
    'The file could not be written. What was there before was left as it is.',
    'Choose a folder that you may write to, with room on its disk.',
    true,
  ),
};
