/** What an end reason means to a person (API notes 3.3; the set is open, so an unknown word is shown as it came). */
export function endReasonText(reason: string | null): string {
  switch (reason) {
    case null:
      return '';
    case 'agent_end':
    case 'ai_hangup':
      return 'The agent ended the call';
    case 'caller_hangup':
    case 'user_hangup':
      return 'The other side hung up';
    case 'transfer':
      return 'The call was transferred';
    case 'timeout':
      return 'Ended after silence';
    case 'error':
      return 'Ended by an error';
    default:
      return reason;
  }
}
