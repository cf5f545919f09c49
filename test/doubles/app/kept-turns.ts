import { join } from 'node:path';
import type { TranscriptTurn } from '../../../src-main/domain/call/transcript';
import type { EntryKey } from '../../../src-main/domain/history/history-entry';
import { archiveHere } from '../archive-kit';
import { must } from '../storage-kit';

/** In place of the words of the one call whose transcript is kept: in the profile of a program that has ended. */
export function keepTurns(profile: string, turns: readonly TranscriptTurn[]): void {
  const archive = archiveHere(join(profile, 'record'));
  try {
    const key = String(archive.database.get('SELECT row FROM transcripts')?.['row']) as EntryKey;
    const { accountId, callId } = must(archive.handlers['history.entry'](key)) ?? {};
    if (accountId === undefined || callId === undefined || callId === null) throw new Error('a call with its words');
    must(archive.handlers['transcripts.keep'](accountId, callId, { fetchedAt: 1, turns }));
  } finally {
    archive.close(true);
  }
}
