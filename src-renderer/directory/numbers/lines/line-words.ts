import type { ConnectionView, LineView } from '../../../../src-main/contract/views';
import { formatE164 } from '../../../../src-main/domain/number';

// ThunderPhone's words for a number; one that is not known is shown as it came.

const SOURCES: ReadonlyMap<string, string> = new Map([
  ['demo', 'Demo'],
  ['voip', 'VoIP'],
  ['unknown', 'Not told'],
]);

const STATUSES: ReadonlyMap<string, string> = new Map([
  ['provisioning', 'Being set up'],
  ['pending', 'Being set up'],
  ['active', 'Active'],
  ['failed', 'Failed'],
  ['released', 'Released'],
  ['unknown', 'Not told'],
]);

const VERIFICATIONS: ReadonlyMap<string, string> = new Map([
  ['unverified', 'Not verified'],
  ['verified', 'Verified'],
  ['carrier_accepted', 'Accepted by the carrier'],
  ['pending', 'Being verified'],
  ['failed', 'Verification failed'],
]);

export const sourceText = (word: string): string => SOURCES.get(word) ?? word;
export const statusText = (word: string): string => STATUSES.get(word) ?? word;
export const verificationText = (word: string | null): string | null =>
  word === null ? null : (VERIFICATIONS.get(word) ?? word);

/** A number as one would name it: its label, and else the number itself. */
export const lineName = ({ label, number }: Pick<LineView, 'label' | 'number'>): string => label || formatE164(number);

/** The agent that makes calls from it, in words. */
export const ownAgentText = ({ ownAgentId, ownAgentName }: LineView): string =>
  ownAgentId === null ? 'None' : (ownAgentName ?? `Agent ${ownAgentId}`);

export const inboundAgentText = ({ inboundAgentId, inboundAgentName }: LineView): string =>
  inboundAgentId === null ? 'None' : (inboundAgentName ?? `Agent ${inboundAgentId}`);

/** The connection's name; its id where the list does not have it. */
export const connectionText = (id: string | null, connections: readonly ConnectionView[]): string =>
  id === null ? 'None' : (connections.find((one) => one.id === id)?.name ?? `Connection ${id}`);
