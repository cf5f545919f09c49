import type { ConnectionView } from '../../../../src-main/contract/views';

// ThunderPhone's words for a connection (API notes 5.3); one that is not known is shown as it came.

const STATUSES: ReadonlyMap<string, string> = new Map([
  ['pending', 'Not finished'],
  ['testing', 'Being tested'],
  ['connected', 'Connected'],
  ['error', 'In error'],
  ['unknown', 'Not told'],
]);

const METHODS: ReadonlyMap<string, string> = new Map([
  ['api_key', 'API credentials'],
  ['manual', 'SIP trunk'],
  ['guided_telnyx', 'Guided in the dashboard'],
]);

export const connectionStatusText = (word: string): string => STATUSES.get(word) ?? word;
export const methodText = (word: string | null): string | null => (word === null ? null : (METHODS.get(word) ?? word));

/** How its state looks. */
export function connectionTone(status: string): 'live' | 'wait' | 'bad' | 'plain' {
  if (status === 'connected') return 'live';
  if (status === 'error') return 'bad';
  return status === 'pending' || status === 'testing' ? 'wait' : 'plain';
}

export const numbersText = (count: number): string =>
  count === 1 ? '1 number' : `${count.toLocaleString('en')} numbers`;

export const importedText = ({ numbersImported }: ConnectionView): string | null =>
  numbersImported === null ? null : numbersText(numbersImported);
