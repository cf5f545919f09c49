import type { Concern } from '../guard/concern';

/** Whose move it is when something went wrong. */
export type Mover = 'you' | 'admin' | 'thunderphone' | 'carrier';

export type ApiProblemCode =
  | 'api_bad_request'
  | 'api_unauthorized'
  | 'api_insufficient_balance'
  | 'api_forbidden'
  | 'api_confirmation_required'
  | 'api_from_number_unknown'
  | 'api_agent_unknown'
  | 'api_not_found'
  | 'api_conflict'
  | 'api_unprocessable'
  | 'api_payment_method_required'
  | 'api_rate_limited'
  | 'api_refused'
  | 'api_upstream'
  | 'api_server';

export type TransportProblemCode =
  | 'network_unreachable'
  | 'network_timeout'
  | 'network_broken'
  | 'network_insecure'
  | 'answer_html'
  | 'answer_unreadable'
  | 'answer_redirected'
  | 'answer_without_id'
  | 'change_unconfirmed';

export type AccountProblemCode =
  | 'key_empty'
  | 'key_publishable'
  | 'key_malformed'
  | 'key_missing'
  | 'base_url_malformed'
  | 'base_url_insecure'
  | 'account_unknown'
  | 'account_exists'
  | 'account_has_live_calls'
  | 'account_none';

export type KeychainProblemCode =
  'keychain_absent' | 'keychain_locked' | 'keychain_unavailable' | 'keychain_denied' | 'keychain_unreadable';

export type StorageProblemCode =
  'storage_unavailable' | 'storage_full' | 'storage_read_only' | 'storage_damaged' | 'storage_newer';

export type PlacementProblemCode =
  | 'draft_changed'
  | 'number_undialable'
  | 'from_number_missing'
  | 'from_number_ineligible'
  | 'agent_missing'
  | 'agent_unknown'
  | 'hold_seconds_invalid'
  | 'one_off_invalid'
  | 'variables_invalid'
  | 'tools_invalid'
  | 'tool_secret_missing'
  | 'template_unknown'
  | 'template_name_empty'
  | 'template_name_taken'
  | 'placement_interrupted'
  | 'call_needs_yes'
  | 'number_do_not_call'
  | 'calls_ambiguous'
  | 'choice_out_of_date'
  | 'call_taken'
  | 'call_already_followed'
  | 'try_again_too_early';

export type GuardProblemCode =
  | 'calling_hours_invalid'
  | 'list_number_unreadable'
  | 'list_number_unknown'
  | 'import_unreadable'
  | 'import_without_numbers'
  | 'import_too_large'
  | 'import_running'
  | 'import_report_gone'
  | 'file_unwritten';

export type RecordingProblemCode =
  | 'recording_link_refused'
  | 'recording_not_given'
  | 'recording_not_sound'
  | 'recording_too_large'
  | 'recording_unreachable'
  | 'recording_broken'
  | 'recording_insecure'
  | 'recording_disk_full'
  | 'recording_unwritten'
  | 'recording_gone'
  | 'recording_unplayable';
/** About what is done with many calls of the history at once. */
export type ManyProblemCode =
  | 'export_running'
  | 'export_gone'
  | 'file_disk_full'
  | 'many_running'
  | 'many_gone'
  | 'many_stopped'
  | 'selection_empty'
  | 'numbers_too_many'
  | 'tags_undo_gone';

export type BoundaryProblemCode =
  | 'sender_refused'
  | 'command_unknown'
  | 'payload_malformed'
  | 'attempt_unknown'
  | 'line_unknown'
  | 'connection_unknown'
  | 'call_without_page'
  | 'transcript_missing'
  | 'call_unplaced'
  | 'sandbox_unavailable'
  | 'internal';

/** The closed union of everything the main process can tell a window about a failure. */
export type ProblemCode =
  | ApiProblemCode
  | TransportProblemCode
  | AccountProblemCode
  | KeychainProblemCode
  | StorageProblemCode
  | PlacementProblemCode
  | GuardProblemCode
  | RecordingProblemCode
  | ManyProblemCode
  | BoundaryProblemCode;

/** What went wrong, in words a person can act on. Never holds a key. */
export interface Problem {
  readonly code: ProblemCode;
  /** What happened, in one plain sentence. */
  readonly what: string;
  /** The next step. */
  readonly advice: string;
  readonly mover: Mover;
  /** Whether doing the same again can help. */
  readonly retry: boolean;
  /** More about it: with the codes of `api_` the service's own words, shown as they came. */
  readonly detail?: string;
  /** The service's messages per request field, as in `{"to_number": ["…"]}` (API notes 1.8). */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** What a person is asked about before a call is placed. */
  readonly concerns?: readonly Concern[];
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** Milliseconds to wait before reading again, from Retry-After. */
  readonly retryAfterMs?: number;
}
