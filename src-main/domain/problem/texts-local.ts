import type { BoundaryProblemCode, PlacementProblemCode, StorageProblemCode } from './problem';
import type { ProblemText } from './problem-text';

const yours = (what: string, advice: string, retry = false): ProblemText => ({ what, advice, mover: 'you', retry });

export const localTexts: Readonly<
  Record<StorageProblemCode | PlacementProblemCode | BoundaryProblemCode, ProblemText>
> = {
  storage_unavailable: yours(
    'The call record on this computer cannot be used.',
    'Without it no call is placed. Restart Thunderdial; if it stays so, check the folder that Settings names.',
    true,
  ),
  storage_full: yours(
    'The disk is full, so the call record cannot be written.',
    'Without it no call is placed. Free some space, then try again.',
    true,
  ),
  storage_read_only: yours(
    'The folder of the call record cannot be written to.',
    'Without it no call is placed. Give yourself write access to the folder that Settings names, then restart Thunderdial.',
  ),
  storage_damaged: yours(
    'The call record was damaged. It was set aside untouched and a new one was begun.',
    'The old file lies beside the new one; Settings names the folder.',
  ),
  storage_newer: yours(
    'The call record was written by a newer version of Thunderdial. It was left as it is.',
    'Install the newer version again to go on with it.',
  ),
  draft_changed: yours(
    'What is shown is not what would have been called, so nothing was sent.',
    'Check number, from-number and agent, then press Call again.',
    true,
  ),
  number_undialable: yours('This number cannot be called.', 'Check the number.'),
  from_number_missing: yours('No from-number is chosen.', 'Choose the number to call from.'),
  from_number_ineligible: yours('This from-number cannot place calls.', 'Choose another number to call from.'),
  agent_missing: yours('No agent is chosen.', 'Choose the agent that is to make the call.'),
  agent_unknown: yours('This agent is not in the list any more.', 'Refresh the list, or choose another agent.'),
  hold_seconds_invalid: yours(
    'Max hold seconds must be a whole number of seconds, 1 or more.',
    'Correct it, or leave it empty to use the agent’s own.',
  ),
  one_off_invalid: yours(
    'The one-off configuration is not complete.',
    'Correct the fields that are marked, then press Call again.',
  ),
  variables_invalid: yours(
    'The variables cannot be sent as they are.',
    'Give each one a name of its own, then press Call again.',
  ),
  tools_invalid: yours('These tools are not what ThunderPhone takes.', 'Correct them at the lines that are marked.'),
  tool_secret_missing: yours(
    'The value of a tool’s header is not at hand, so nothing was sent.',
    'Open Tools of the one-off configuration, type the value in place of its {{secret:…}} and keep the tools again.',
  ),
  template_unknown: yours('This template is not there any more.', 'Save the configuration as a new template.'),
  template_name_empty: yours('A template needs a name.', 'Type one.'),
  template_name_taken: yours('Another template has this name.', 'Choose another name.'),
  placement_interrupted: yours(
    'Thunderdial ended before it saw an answer. The call may or may not have been placed.',
    'Thunderdial looks the call up. Do not call again before it is settled.',
  ),
  call_needs_yes: yours(
    'Something stands against this call, so nothing was sent.',
    'Call only if you mean to all the same. What you were asked is kept with the call.',
    true,
  ),
  number_do_not_call: yours(
    'This number is on your do-not-call list, so nothing was sent.',
    'If it may be called, take it off the list in Settings.',
  ),
  calls_ambiguous: yours(
    'Several calls between these numbers may be this one. Thunderdial can’t tell them apart.',
    'Say in the details of this call which of them is yours, or that none is. Nothing is sent by that.',
  ),
  choice_out_of_date: yours(
    'The calls that may be this one are others than those that were shown, so nothing was changed.',
    'Look at the list again, then choose.',
    true,
  ),
  call_taken: yours(
    'That call belongs to another press of Call in your list, so it cannot be this one too.',
    'Choose another of the calls, or say that it is none of these.',
  ),
  call_already_followed: yours(
    'ThunderPhone answered with a call that is in the list already, under another press of Call to this number.',
    'Nothing more was placed. Look at the other one to see how the call stands.',
  ),
  try_again_too_early: yours(
    'Only a call that ThunderPhone does not know can be tried again.',
    'Nothing was sent. Wait until it is settled.',
  ),
  sender_refused: yours('A page that may not do this asked for it. Nothing was done.', 'Nothing is needed.'),
  command_unknown: yours('The window asked for something this version does not know.', 'Restart Thunderdial.'),
  payload_malformed: yours('The window sent something that could not be understood.', 'Restart Thunderdial.'),
  attempt_unknown: yours('This call is not in the record any more.', 'Look in the history.'),
  line_unknown: yours('This number is not in the list any more.', 'Refresh the list of numbers.', true),
  connection_unknown: yours('This connection is not in the list any more.', 'Refresh the list of connections.', true),
  call_unplaced: yours('ThunderPhone has no call of this.', 'Only calls that were placed can be graded or reported.'),
  transcript_missing: yours(
    'The transcript of this call is not on this computer.',
    'Fetch it in the details of the call.',
  ),
  call_without_page: yours(
    'This call has no page in the dashboard.',
    'Pretend calls and calls that were not placed have none.',
  ),
  sandbox_unavailable: yours('The sandbox could not be started.', 'Restart Thunderdial and try again.', true),
  internal: {
    what: 'Something went wrong inside Thunderdial.',
    advice: 'Try again. If it happens again, restart Thunderdial.',
    mover: 'you',
    retry: true,
  },
};
