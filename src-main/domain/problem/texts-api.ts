import type { ApiProblemCode, TransportProblemCode } from './problem';
import type { ProblemText } from './problem-text';

/** API notes 1.8 and 2.4 for the statuses; section 11 for what a client may do about them. */
export const apiTexts: Readonly<Record<ApiProblemCode | TransportProblemCode, ProblemText>> = {
  api_bad_request: {
    what: 'ThunderPhone did not accept something in this request.',
    advice: 'Correct what its message names, then do it again.',
    mover: 'you',
    retry: false,
  },
  api_unauthorized: {
    what: 'ThunderPhone does not accept this API key. It may have been revoked or mistyped.',
    advice: 'Make a new key under API keys in the dashboard and enter it in Settings.',
    mover: 'you',
    retry: false,
  },
  api_insufficient_balance: {
    what: 'The balance of this organization is used up, so no call was placed.',
    advice: 'Top up the balance in the dashboard under Billing, then call again.',
    mover: 'you',
    retry: true,
  },
  api_forbidden: {
    what: 'ThunderPhone does not allow this.',
    advice: 'Read its message. For a call, another from-number may do; otherwise ask an admin of your organization.',
    mover: 'admin',
    retry: false,
  },
  api_confirmation_required: {
    what: 'Your organization has not made the outbound-calling confirmation yet, so it may not place calls.',
    advice: 'An admin of your organization must make it in the dashboard. It cannot be done with an API key.',
    mover: 'admin',
    retry: false,
  },
  api_from_number_unknown: {
    what: 'The from-number is not registered to this organization any more.',
    advice: 'Refresh the list of numbers and choose another.',
    mover: 'you',
    retry: false,
  },
  api_agent_unknown: {
    what: 'ThunderPhone does not know this agent any more.',
    advice: 'Refresh the list of agents and choose another.',
    mover: 'you',
    retry: false,
  },
  api_not_found: {
    what: 'ThunderPhone has nothing at this address.',
    advice: 'Refresh the lists. If it stays so, check the API base URL in Settings.',
    mover: 'you',
    retry: false,
  },
  api_conflict: {
    what: 'ThunderPhone already has another request with this idempotency key. Nothing more was placed.',
    advice: 'Look in the history for the first call before you call again.',
    mover: 'you',
    retry: false,
  },
  api_unprocessable: {
    what: 'ThunderPhone understood the request and refused it.',
    advice: 'Its message says what is missing.',
    mover: 'you',
    retry: false,
  },
  api_payment_method_required: {
    what: 'Auto-reload needs a card, and this organization has none on file.',
    advice: 'Add a card in the dashboard under Billing, then turn auto-reload on here. The API takes no cards.',
    mover: 'you',
    retry: true,
  },
  api_rate_limited: {
    what: 'ThunderPhone asks for fewer requests at the moment.',
    advice: 'Wait a little, then try again.',
    mover: 'you',
    retry: true,
  },
  api_refused: {
    what: 'ThunderPhone refused this request.',
    advice: 'Its message says why. If it is not clear, ask ThunderPhone support.',
    mover: 'you',
    retry: false,
  },
  api_upstream: {
    what: 'ThunderPhone could not say whether the carrier took the call.',
    advice: 'Thunderdial looks the call up. Do not call again before it is settled.',
    mover: 'carrier',
    retry: false,
  },
  api_server: {
    what: 'ThunderPhone had an error of its own.',
    advice: 'Try again in a moment. If it goes on, ask ThunderPhone support.',
    mover: 'thunderphone',
    retry: true,
  },
  network_unreachable: {
    what: 'ThunderPhone could not be reached.',
    advice: 'Check your network connection, a firewall or proxy, and the API base URL.',
    mover: 'you',
    retry: true,
  },
  network_timeout: {
    what: 'ThunderPhone did not answer in time.',
    advice: 'Check your network connection and try again.',
    mover: 'thunderphone',
    retry: true,
  },
  network_broken: {
    what: 'The connection to ThunderPhone broke off before it had answered.',
    advice: 'Check your network connection and try again.',
    mover: 'you',
    retry: true,
  },
  network_insecure: {
    what: 'The identity of the server could not be verified, so nothing was sent to it.',
    advice: 'Check the API base URL and the clock of this computer; a company proxy may be in between.',
    mover: 'you',
    retry: false,
  },
  answer_html: {
    what: 'A web page came back instead of an answer from the API.',
    advice: 'The API base URL is probably the dashboard. The API is at https://api.thunderphone.com/v1.',
    mover: 'you',
    retry: false,
  },
  answer_unreadable: {
    what: 'The answer could not be understood.',
    advice: 'Try again; if it stays so, there may be a newer version of Thunderdial.',
    mover: 'thunderphone',
    retry: true,
  },
  answer_redirected: {
    what: 'The server sent Thunderdial to another address. Your key was not sent there.',
    advice: 'Check the API base URL in Settings.',
    mover: 'you',
    retry: false,
  },
  answer_without_id: {
    what: 'ThunderPhone accepted the request but did not say which call it became.',
    advice: 'Thunderdial looks the call up. Do not call again before it is settled.',
    mover: 'thunderphone',
    retry: false,
  },
  change_unconfirmed: {
    what: 'ThunderPhone did not say whether the change was made. It may or may not have been.',
    advice: 'Refresh and look before you do it again. Thunderdial sends nothing twice by itself.',
    mover: 'you',
    retry: false,
  },
};
