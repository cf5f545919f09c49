/** What an end reason means: what happened, whose doing it was, what it costs as far as is known, and what to do. */
export interface EndExplained {
  readonly happened: string;
  readonly doing: string;
  readonly charged: string;
  readonly todo: string;
}

const BY_COST = 'What was charged stands under Cost; until it is there, it is not known.';

/**
 * End reasons in full (API notes 3.3; the older words mean the same). Null where there is none or the word is not known:
 * then nothing is made up. None of them is documented to be free of charge.
 */
export function explainEnd(reason: string | null): EndExplained | null {
  switch (reason) {
    case 'agent_end':
    case 'ai_hangup':
      return {
        happened: 'The agent ended the call.',
        doing: "The agent's, by what its prompt says.",
        charged: BY_COST,
        todo: 'Nothing, unless it ended too early: the transcript shows what went before.',
      };
    case 'caller_hangup':
    case 'user_hangup':
      return {
        happened: 'The other side hung up.',
        doing: 'The person at the other end.',
        charged: BY_COST,
        todo: 'Look at the last turns, if it was sooner than it should have been.',
      };
    case 'transfer':
      return {
        happened: 'The agent handed the call over to another number.',
        doing: "The agent's, by what its prompt says.",
        charged: BY_COST,
        todo: 'Nothing: what was said after it is not in this call.',
      };
    case 'timeout':
      return {
        happened: 'Nobody said anything for so long that ThunderPhone ended the call.',
        doing: "Nobody's: silence, music on hold or a bad line.",
        charged: BY_COST,
        todo: 'Where people were on hold, a longer max hold helps.',
      };
    case 'error':
      return {
        happened: 'Something went wrong, at ThunderPhone or on the way of the call.',
        doing: 'ThunderPhone or a carrier; which of them is not told.',
        charged: BY_COST,
        todo: 'Call again. If it happens often, tell ThunderPhone with the call id.',
      };
    case null:
    default:
      return null;
  }
}
