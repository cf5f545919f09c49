import type { RecordingProblemCode } from './problem';
import type { ProblemText } from './problem-text';

const yours = (what: string, advice: string, retry = false): ProblemText => ({ what, advice, mover: 'you', retry });
const theirs = (what: string, advice: string, retry = true): ProblemText => ({
  what,
  advice,
  mover: 'thunderphone',
  retry,
});

/** About the recordings of calls, which lie on another host than the API's (API notes 3.6). */
export const recordingTexts: Readonly<Record<RecordingProblemCode, ProblemText>> = {
  recording_link_refused: theirs(
    'The link to this recording leads to an address that Thunderdial does not open.',
    'Play it in the dashboard. A recording is fetched by https only, and your key is never sent with it.',
    false,
  ),
  recording_not_given: theirs(
    'The storage of recordings did not hand this one out, with a fresh link either.',
    'Try again later, or play it in the dashboard.',
  ),
  recording_not_sound: theirs(
    'What came instead of the recording is no sound that Thunderdial knows.',
    'Try again later, or play it in the dashboard.',
  ),
  recording_too_large: theirs(
    'This recording is larger than Thunderdial fetches (500 MB).',
    'Play it in the dashboard.',
    false,
  ),
  recording_unreachable: yours(
    'The storage of recordings could not be reached.',
    'Check your network connection, a firewall or proxy, and try again.',
    true,
  ),
  recording_broken: yours(
    'The recording did not come whole: the connection broke off and could not be taken up again.',
    'Check your network connection and try again.',
    true,
  ),
  recording_insecure: yours(
    'The identity of the storage of recordings could not be verified, so nothing was fetched.',
    'Check the clock of this computer; a company proxy may be in between.',
  ),
  recording_disk_full: yours(
    'The disk is full, so the recording could not be fetched. Nothing else was touched.',
    'Free some space, or remove kept recordings in Settings, then try again.',
    true,
  ),
  recording_unwritten: yours(
    'The recording could not be written to this computer.',
    'Give yourself write access to the folder that Settings names, then try again.',
    true,
  ),
  recording_gone: yours(
    'The recording is not kept on this computer any more.',
    'Press Play: it is fetched again.',
    true,
  ),
  recording_unplayable: yours(
    'This recording came whole, but its sound could not be decoded.',
    'Save it and open it with another program, or play it in the dashboard.',
  ),
};
