import { createHash } from 'node:crypto';
import { soundKinds, type SoundKind } from '../../domain/history/sound-kind';
import type { AccountId } from '../../domain/ids';
import type { RecordedCall } from '../../history/recordings/ports';

const tag = (text: string, length: number): string => createHash('sha256').update(text).digest('hex').slice(0, length);

const NAME = new RegExp(`^([0-9a-f]{16})-[0-9a-f]{32}-([0-9a-f]{32})\\.(${soundKinds.join('|')})$`);

/** How the names of an account's recordings begin. Nothing of a call can be read from a name. */
export const accountTag = (account: AccountId): string => tag(account, 16);

/** How the name of a call's recording begins. */
export const callTag = ({ account, call }: RecordedCall): string =>
  `${accountTag(account)}-${tag(`${account} ${call}`, 32)}`;

/** @param digest of all bytes, SHA-256 in hex: the name says what the file must hold */
export const recordingName = (which: RecordedCall, digest: string, kind: SoundKind): string =>
  `${callTag(which)}-${digest.slice(0, 32)}.${kind}`;

export interface ReadName {
  readonly account: string;
  /** The first 32 hex digits of the SHA-256 of all bytes. */
  readonly digest: string;
  readonly kind: SoundKind;
}

/** Null: not a recording of ours. */
export function readRecordingName(name: string): ReadName | null {
  const [, account, digest, ending] = NAME.exec(name) ?? [];
  const kind = soundKinds.find((each) => each === ending);
  return account === undefined || digest === undefined || kind === undefined ? null : { account, digest, kind };
}

/** Of a recording that is being written. */
export const PART_ENDING = '.part';
